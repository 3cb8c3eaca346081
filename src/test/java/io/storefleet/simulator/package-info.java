/** A stand-in for the FastSpring API with invented stores; it shares no code with the application. */
@NullMarked
package io.storefleet.simulator;

import org.jspecify.annotations.NullMarked;
