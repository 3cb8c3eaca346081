/** Says what happened, invents what no call brings about, and answers the calls about events (contract §6, §15). */
@NullMarked
package io.storefleet.simulator.events;

import org.jspecify.annotations.NullMarked;
