package io.storefleet.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;

/** Gives each page a push connection that is bound to its person. Vaadin finds it as a service. */
public final class BoundPushFactory implements PushConnectionFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public PushConnection apply(UI ui) {
        BoundPush.remember(ui);
        return new BoundPush(ui);
    }
}
