/** Webhooks: setting their secret, and reading what they deliver. */
@NullMarked
@NamedInterface("webhooks")
package io.storefleet.fastspring.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
