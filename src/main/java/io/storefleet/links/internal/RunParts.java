package io.storefleet.links.internal;

import io.storefleet.mirror.Customers;
import io.storefleet.store.StoreLabels;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a reading of a run takes its parts from. */
@Component
record RunParts(ItemQueries queries, LinkSeals seals, Customers customers, StoreLabels stores, Clock clock) {}
