package io.storefleet.simulator.world;

/** Where a buyer lives, reads and pays. */
public record Market(String country, String language, String currency) {}
