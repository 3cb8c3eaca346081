/** Tests of the module's ui. */
@NullMarked
package io.storefleet.returns.ui;

import org.jspecify.annotations.NullMarked;
