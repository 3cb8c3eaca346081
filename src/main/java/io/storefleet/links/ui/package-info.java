/** The pages of links: all runs, a new one, one with its rows; and the button on an account. */
@NullMarked
package io.storefleet.links.ui;

import org.jspecify.annotations.NullMarked;
