/** Tests of the palette and the search page. */
@NullMarked
package io.storefleet.search.ui;

import org.jspecify.annotations.NullMarked;
