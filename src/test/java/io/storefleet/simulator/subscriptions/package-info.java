/** Answers the calls about subscriptions (contract §11). */
@NullMarked
package io.storefleet.simulator.subscriptions;

import org.jspecify.annotations.NullMarked;
