/** A store's refunds: read and made. */
@NullMarked
@NamedInterface("returns")
package io.storefleet.fastspring.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
