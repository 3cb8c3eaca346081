/** The pages of quotes. */
@NullMarked
package io.storefleet.quotes.ui;

import org.jspecify.annotations.NullMarked;
