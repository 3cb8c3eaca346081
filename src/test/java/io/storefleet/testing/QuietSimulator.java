package io.storefleet.testing;

import io.storefleet.simulator.Simulator;

/** A simulator that no other test's background work calls: what it has noted, the test at hand has asked. */
public record QuietSimulator(Simulator simulator) {}
