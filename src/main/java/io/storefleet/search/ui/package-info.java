/** Finding things: the command palette, which the shell puts on every page, and the search page, which has more room. */
@NullMarked
package io.storefleet.search.ui;

import org.jspecify.annotations.NullMarked;
