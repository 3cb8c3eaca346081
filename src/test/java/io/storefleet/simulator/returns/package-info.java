/** Answers the calls about returns (contract §9). */
@NullMarked
package io.storefleet.simulator.returns;

import org.jspecify.annotations.NullMarked;
