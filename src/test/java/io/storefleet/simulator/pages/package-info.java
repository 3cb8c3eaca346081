/** The frame and the parts of the HTML pages that the simulator shows. */
@NullMarked
package io.storefleet.simulator.pages;

import org.jspecify.annotations.NullMarked;
