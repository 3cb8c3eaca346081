/** A store's orders: listed, read, tagged, and, where allowed, made and charged at once. */
@NullMarked
@NamedInterface("orders")
package io.storefleet.fastspring.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
