package io.storefleet.orders.ui;

import io.storefleet.orders.OrderDetails;
import io.storefleet.store.Stores;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.Timelines;

/** What an order's page reads from; always beside the page, never under its lock. */
@org.springframework.stereotype.Component
record OrderReads(OrderDetails orders, Stores stores, Timelines timelines, Background background) {}
