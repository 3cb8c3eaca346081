/** Runs over many things, at stores that answer well or badly. */
@NullMarked
package io.storefleet.bulk.internal;

import org.jspecify.annotations.NullMarked;
