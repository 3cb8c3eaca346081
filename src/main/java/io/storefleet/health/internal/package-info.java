/** Counts, judges and tells. */
@NullMarked
package io.storefleet.health.internal;

import org.jspecify.annotations.NullMarked;
