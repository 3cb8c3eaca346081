/**
 * A stand-in for the FastSpring API with invented stores; it shares no code with the application. Here are the running
 * simulator and the words that tests need for it; each resource has a package, and below them all are
 * {@code world} (what was invented), {@code state} (what was done since) and {@code http}.
 */
@NullMarked
package io.storefleet.simulator;

import org.jspecify.annotations.NullMarked;
