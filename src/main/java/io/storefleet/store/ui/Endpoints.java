package io.storefleet.store.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.store.StoreSettings;

/** What people call an endpoint: FastSpring itself, or one the operator has configured beside it. */
final class Endpoints {

    private Endpoints() {}

    static String label(Component page, String endpoint) {
        return endpoint.equals(StoreSettings.LIVE)
                ? page.getTranslation("store.endpoint.live")
                : page.getTranslation("store.endpoint.other", endpoint);
    }
}
