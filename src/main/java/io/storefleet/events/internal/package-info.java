/** Reads events out of the copies and has them marked. */
@NullMarked
package io.storefleet.events.internal;

import org.jspecify.annotations.NullMarked;
