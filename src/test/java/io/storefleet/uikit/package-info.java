/** Tests of the parts that pages share. */
@NullMarked
package io.storefleet.uikit;

import org.jspecify.annotations.NullMarked;
