/** Shows how whole and how fresh the copies of the stores are. */
@NullMarked
package io.storefleet.mirror.ui;

import org.jspecify.annotations.NullMarked;
