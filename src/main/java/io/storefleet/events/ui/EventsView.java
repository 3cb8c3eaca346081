package io.storefleet.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Route;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ui.ListDesk;
import io.storefleet.lists.ui.ListPage;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** The events of one store or of many. */
@Route(Places.PREFIX + "/events")
@PermitAll
class EventsView extends ListPage {

    private static final long serialVersionUID = 1L;

    EventsView(ListDesk desk, EventTools tools, Clock clock) {
        super(desk, "events");
        var stores = tools.stores();
        if (!stores.isEmpty()) {
            alsoOffer(new Button(
                    getTranslation("events.again"), click -> new ReadAgainDialog(tools, clock, stores).open()));
        }
    }

    @Override
    protected String place(Places places, ListRow.RowId row) {
        return places.event(row.store().value(), row.id());
    }

    @Override
    protected String place(Places places) {
        return places.events();
    }
}
