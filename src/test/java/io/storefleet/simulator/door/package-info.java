/** An API call's way up to its resource: who may come in, how often, and what is written down of it. */
@NullMarked
package io.storefleet.simulator.door;

import org.jspecify.annotations.NullMarked;
