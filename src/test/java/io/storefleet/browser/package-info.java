/** The main jobs in a real browser, against the production jar as a process of its own. */
@NullMarked
package io.storefleet.browser;

import org.jspecify.annotations.NullMarked;
