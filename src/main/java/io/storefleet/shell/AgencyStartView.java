package io.storefleet.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.storefleet.store.Stores;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;

/** An agency's own address: leads to the accounts once there is a store, until then to the stores. */
@Route(Places.PREFIX)
@PermitAll
class AgencyStartView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Stores stores;

    AgencyStartView(Stores stores) {
        this.stores = stores;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var places = new Places(event.getRouteParameters().get(Places.AGENCY).orElseThrow());
        event.forwardTo(stores.visible().isEmpty() ? places.stores() : places.accounts());
    }
}
