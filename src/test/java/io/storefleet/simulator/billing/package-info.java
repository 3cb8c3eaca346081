/** Subscriptions of the simulated stores and what time does to them; depends on the world and the state alone. */
@NullMarked
package io.storefleet.simulator.billing;

import org.jspecify.annotations.NullMarked;
