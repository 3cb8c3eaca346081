/** Tests of the page of the copies. */
@NullMarked
package io.storefleet.mirror.ui;

import org.jspecify.annotations.NullMarked;
