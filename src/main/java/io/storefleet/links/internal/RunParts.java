package io.storefleet.links.internal;

import io.storefleet.links.OwnAddresses;
import io.storefleet.mirror.Customers;
import io.storefleet.store.StoreLabels;
import org.springframework.stereotype.Component;

/** What a reading of a run takes its parts from. */
@Component
record RunParts(ItemQueries queries, Opened opened, Customers customers, StoreLabels stores, OwnAddresses own) {}
