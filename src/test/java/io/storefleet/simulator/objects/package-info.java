/** Writes the objects that calls and events both show: accounts, orders, returns, payouts. */
@NullMarked
package io.storefleet.simulator.objects;

import org.jspecify.annotations.NullMarked;
