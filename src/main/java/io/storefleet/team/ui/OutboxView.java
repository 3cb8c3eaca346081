package io.storefleet.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.storefleet.team.Outbox;
import io.storefleet.team.Outbox.Kept;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** The demo's mails to and from this agency, instead of a mailbox. Nothing is here outside the demo. */
@Route(Places.PREFIX + "/demo/outbox")
@PermitAll
class OutboxView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ObjectProvider<Outbox> outbox;
    private final transient Rights rights;

    OutboxView(ObjectProvider<Outbox> outbox, Rights rights) {
        this.outbox = outbox;
        this.rights = rights;
        title(getTranslation("team.outbox.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var kept = outbox.getIfAvailable();
        if (kept == null) {
            throw new NotFoundException();
        }
        rights.require(Verb.TENANT_OWN);
        var mails = kept.of(Tenancy.tenant());
        body(
                mails.isEmpty()
                        ? new EmptyState(getTranslation("team.outbox.empty"), getTranslation("team.outbox.empty.text"))
                        : list(mails.stream().map(this::mail).toArray(Component[]::new)));
    }

    private static Div list(Component... mails) {
        var list = new Div(mails);
        list.addClassNames("sf-stack", "sf-scroll");
        return list;
    }

    private Div mail(Kept kept) {
        var facts = new Div(
                getTranslation("team.outbox.facts", kept.mail().to(), new TeamWords(this, Map.of()).time(kept.at())));
        facts.addClassName("sf-quiet");
        var card = new Div(
                new H2(kept.mail().subject()), facts, new Pre(kept.mail().text()));
        card.addClassName("sf-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.outbox.title") + " · Storefleet";
    }
}
