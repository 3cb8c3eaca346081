/** The invented stores, people, products and purchases the simulator serves; every value follows from seed and counts. */
@NullMarked
package io.storefleet.simulator.world;

import org.jspecify.annotations.NullMarked;
