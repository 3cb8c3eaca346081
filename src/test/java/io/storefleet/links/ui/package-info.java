/** The pages of links, opened without a browser. */
@NullMarked
package io.storefleet.links.ui;

import org.jspecify.annotations.NullMarked;
