/** Answers the calls about orders (contract §7). */
@NullMarked
package io.storefleet.simulator.orders;

import org.jspecify.annotations.NullMarked;
