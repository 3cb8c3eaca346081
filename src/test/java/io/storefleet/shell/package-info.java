/** The frame around all pages and the pages for what went wrong, opened without a browser. */
@NullMarked
package io.storefleet.shell;

import org.jspecify.annotations.NullMarked;
