/** Tests of the search's face. */
@NullMarked
package io.storefleet.search;

import org.jspecify.annotations.NullMarked;
