/** Prefilled carts: made for a buyer, who opens a link and pays. */
@NullMarked
@NamedInterface("sessions")
package io.storefleet.fastspring.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
