package io.storefleet.testing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;

/** A browser window without a browser: an address the client does not know comes back to the server, as in a real one. */
final class Window extends UI {

    private static final long serialVersionUID = 1L;

    @Override
    public void navigateToClient(String clientRoute) {
        var address = new Location(clientRoute);
        getInternals()
                .getRouter()
                .handleExceptionNavigation(this, address, new NotFoundException(), NavigationTrigger.CLIENT_SIDE, null);
    }
}
