/** Runs as they are reckoned, begun, done row by row, and followed. */
@NullMarked
package io.storefleet.bulk.internal;

import org.jspecify.annotations.NullMarked;
