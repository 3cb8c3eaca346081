/** Tests of the module's ui. */
@NullMarked
package io.storefleet.events.ui;

import org.jspecify.annotations.NullMarked;
