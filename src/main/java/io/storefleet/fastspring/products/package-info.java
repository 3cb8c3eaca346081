/** What a store sells, with prices and offers. */
@NullMarked
@NamedInterface("products")
package io.storefleet.fastspring.products;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
