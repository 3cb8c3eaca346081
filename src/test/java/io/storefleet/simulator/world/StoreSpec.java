package io.storefleet.simulator.world;

/** What is fixed about a store before anything is invented. */
record StoreSpec(int number, String name, String slug, String prefix, String payoutCurrency) {}
