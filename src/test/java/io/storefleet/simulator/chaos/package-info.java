/** Faults that a test or the control page scripts for chosen calls. */
@NullMarked
package io.storefleet.simulator.chaos;

import org.jspecify.annotations.NullMarked;
