package io.storefleet.returns.ui;

import com.vaadin.flow.router.Route;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ui.ListDesk;
import io.storefleet.lists.ui.ListPage;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;

/** What one store or many gave back. */
@Route(Places.PREFIX + "/returns")
@PermitAll
class ReturnsView extends ListPage {

    private static final long serialVersionUID = 1L;

    ReturnsView(ListDesk desk) {
        super(desk, "returns");
    }

    @Override
    protected String place(Places places, ListRow.RowId row) {
        return places.givenBack(row.store().value(), row.id());
    }

    @Override
    protected String place(Places places) {
        return places.returns();
    }
}
