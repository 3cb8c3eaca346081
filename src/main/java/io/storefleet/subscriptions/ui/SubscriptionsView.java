package io.storefleet.subscriptions.ui;

import com.vaadin.flow.router.Route;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ui.ListDesk;
import io.storefleet.lists.ui.ListPage;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;

/** The subscriptions of one store or of many. */
@Route(Places.PREFIX + "/subscriptions")
@PermitAll
class SubscriptionsView extends ListPage {

    private static final long serialVersionUID = 1L;

    SubscriptionsView(ListDesk desk) {
        super(desk, "subscriptions");
    }

    @Override
    protected String place(Places places, ListRow.RowId row) {
        return places.subscription(row.store().value(), row.id());
    }

    @Override
    protected String place(Places places) {
        return places.subscriptions();
    }
}
