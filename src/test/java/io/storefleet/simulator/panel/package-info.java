/** Looking at a running simulator and turning it, by control calls and by a page made of them. */
@NullMarked
package io.storefleet.simulator.panel;

import org.jspecify.annotations.NullMarked;
