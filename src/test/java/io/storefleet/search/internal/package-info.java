/** Claims about what a search reads, finds and keeps to itself. */
@NullMarked
package io.storefleet.search.internal;

import org.jspecify.annotations.NullMarked;
