/** Rows, credentials and clients of stores. */
@NullMarked
package io.storefleet.store.internal;

import org.jspecify.annotations.NullMarked;
