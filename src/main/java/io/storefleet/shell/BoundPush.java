package io.storefleet.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import org.atmosphere.cpr.AtmosphereResource;

/**
 * The push connection of a page, bound to the person the page was opened for. Sending news makes lists fetch their rows,
 * on whatever thread the news come from and outside any request.
 */
final class BoundPush extends AtmospherePushConnection {

    private static final long serialVersionUID = 1L;

    BoundPush(UI ui) {
        super(ui);
    }

    /** Remembers for whom the page was opened; its later news are made for nobody else. */
    static void remember(UI ui) {
        Tenancy.bound().ifPresent(actor -> ComponentUtil.setData(ui, Actor.class, actor));
    }

    @Override
    public void push(boolean async) {
        bound(() -> super.push(async));
    }

    @Override
    public void connect(AtmosphereResource resource) {
        bound(() -> super.connect(resource));
    }

    private void bound(Runnable news) {
        var ui = getUI();
        var actor = ui == null ? null : ComponentUtil.getData(ui, Actor.class);
        if (actor == null) {
            news.run();
        } else {
            Tenancy.run(actor, news);
        }
    }
}
