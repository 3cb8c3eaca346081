package io.storefleet.simulator.world;

import org.jspecify.annotations.Nullable;

/** A buyer's postal address; the region is an ISO 3166-2 code or missing. */
public record Postal(String street, String city, @Nullable String region, String postalCode) {}
