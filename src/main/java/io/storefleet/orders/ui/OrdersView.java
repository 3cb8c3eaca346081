package io.storefleet.orders.ui;

import com.vaadin.flow.router.Route;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ui.ListDesk;
import io.storefleet.lists.ui.ListPage;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;

/** The orders of one store or of many. */
@Route(Places.PREFIX + "/orders")
@PermitAll
class OrdersView extends ListPage {

    private static final long serialVersionUID = 1L;

    OrdersView(ListDesk desk) {
        super(desk, "orders");
    }

    @Override
    protected String place(Places places, ListRow.RowId row) {
        return places.order(row.store().value(), row.id());
    }

    @Override
    protected String place(Places places) {
        return places.orders();
    }
}
