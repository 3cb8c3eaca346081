/** Reads quotes from their stores and has them changed. */
@NullMarked
package io.storefleet.quotes.internal;

import org.jspecify.annotations.NullMarked;
