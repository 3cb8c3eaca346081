/** Reads what is typed, asks the mirror's search function, and puts together what it found. */
@NullMarked
package io.storefleet.search.internal;

import org.jspecify.annotations.NullMarked;
