/** Webhooks of simulated stores: who gets what, real POSTs with signatures, retries by simulated time. */
@NullMarked
package io.storefleet.simulator.hooks;

import org.jspecify.annotations.NullMarked;
