package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.store.ui.ObjectPage;
import io.storefleet.store.ui.PageOf;
import io.storefleet.subscriptions.Changed;
import io.storefleet.subscriptions.SubscriptionDetail;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import io.storefleet.uikit.Timelines.About;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One subscription under its own address: how it stands, what it costs, what was paid and changed. */
@Route(Places.PREFIX + "/subscriptions/:store/:id")
@PermitAll
class SubscriptionDetailView extends ObjectPage<SubscriptionId, SubscriptionDetail> {

    private static final long serialVersionUID = 1L;
    private static final PageOf<SubscriptionId> KIND = PageOf.kind(
                    "subscriptions",
                    SubscriptionId::isValid,
                    SubscriptionId::new,
                    Places::subscription,
                    Places::subscriptions,
                    "subscriptions.title")
            .searched();

    private final transient SubscriptionReads reads;
    private final transient ActionTools tools;
    private @Nullable SubscriptionActionBar bar;

    SubscriptionDetailView(SubscriptionReads reads, ActionTools tools) {
        super(KIND, reads.objects());
        this.reads = reads;
        this.tools = tools;
    }

    @Override
    protected void entered(StoreId of, SubscriptionId what) {
        bar = new SubscriptionActionBar(tools, of, what, () -> load(true));
    }

    @Override
    protected SubscriptionDetail read(StoreId of, SubscriptionId what, boolean anew) {
        return anew
                ? reads.subscriptions().refresh(of, what)
                : reads.subscriptions().find(of, what);
    }

    @Override
    protected void show(StoreId of, SubscriptionId what, SubscriptionDetail it) {
        var words = SubscriptionWords.of(this);
        head(it.name(), badges(it, words), it.sight().asOf());
        var main = new ArrayList<Component>();
        main.add(new StateBanner(it, words));
        if (bar != null) {
            main.add(bar);
        }
        main.add(new PlanCard(it, words).plan());
        if (!it.costs().schedule().isEmpty()) {
            main.add(new PlanCard(it, words).schedule());
        }
        main.add(new Card(words.say("payments"), new PaymentsPart(reads, of, it, words)));
        main.add(new Card(
                words.say("changes"), new ChangesPart(reads, of, it.id(), words, changes -> tell(of, it, changes))));
        if (!it.extras().licences().isEmpty()) {
            main.add(new Card(
                    words.say("licences"), new LicencesPart(reads, of, it, words, () -> tell(of, it, List.of()))));
        }
        main.add(timeline());
        main.add(new JsonView(it.sight().json()));
        body(new Sheet(main, new SubscriptionAside(it, of, words).cards()));
        tell(of, it, List.of());
    }

    private List<Component> badges(SubscriptionDetail it, SubscriptionWords words) {
        var state = words.state(it.status().state());
        return it.status().live() == null
                ? List.of(state)
                : List.of(state, words.data(it.status().live()));
    }

    private void tell(StoreId of, SubscriptionDetail it, List<Changed> changes) {
        var account = it.holder().account();
        tell(
                About.of(of.value(), "subscription", it.id().value())
                        .withAccount(account == null ? null : account.value()),
                new SubscriptionNews(it, of).of(changes));
    }
}
