/** Deliveries of webhooks, and what becomes of them. */
@NullMarked
package io.storefleet.mirror.internal.intake;

import org.jspecify.annotations.NullMarked;
