/** Tests of the module's ui. */
@NullMarked
package io.storefleet.quotes.ui;

import org.jspecify.annotations.NullMarked;
