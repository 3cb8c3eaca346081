package io.storefleet.orders.ui;

import io.storefleet.orders.OrderDetails;
import io.storefleet.store.ui.ObjectReads;
import io.storefleet.uikit.Background;

/** What an order's page reads from; always beside the page, never under its lock. */
@org.springframework.stereotype.Component
record OrderReads(OrderDetails orders, ObjectReads objects) {

    Background background() {
        return objects.background();
    }
}
