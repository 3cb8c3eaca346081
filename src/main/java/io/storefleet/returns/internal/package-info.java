/** Reads returns. */
@NullMarked
package io.storefleet.returns.internal;

import org.jspecify.annotations.NullMarked;
