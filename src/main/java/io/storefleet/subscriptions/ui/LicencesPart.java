package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.subscriptions.Licence;
import io.storefleet.subscriptions.SubscriptionDetail;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Notices;
import java.util.List;

/** Licence keys behind dots until somebody who may asks for them, which goes on record. */
final class LicencesPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SubscriptionWords words;
    private final Facts facts = new Facts();

    /** @param told hears that keys were shown */
    LicencesPart(
            SubscriptionReads reads, StoreId store, SubscriptionDetail it, SubscriptionWords words, Runnable told) {
        this.words = words;
        addClassName("sf-stack");
        it.extras().licences().forEach(name -> facts.fact(name, dots()));
        add(facts);
        if (!it.sight().personal()) {
            add(quiet(words.say("licences.right", "account.personal")));
            return;
        }
        var reveal = new Button(words.say("licences.reveal"));
        var row = new Div(reveal, quiet(words.say("licences.recorded")));
        row.addClassName("sf-row");
        reveal.setDisableOnClick(true);
        reveal.addClickListener(click -> reads.background()
                .run(
                        this,
                        () -> reads.subscriptions().reveal(store, it.id()),
                        licences -> {
                            remove(row);
                            show(licences);
                            told.run();
                        },
                        problem -> {
                            reveal.setEnabled(true);
                            Notices.problem(words.say("licences.failed"));
                        }));
        add(row);
    }

    private void show(List<Licence> licences) {
        facts.removeAll();
        for (var licence : licences) {
            facts.fact(
                    licence.display() == null ? words.say("licences.one") : licence.display(),
                    new Copyable(licence.key()));
        }
    }

    private Span dots() {
        var dots = quiet("••••-••••-••••");
        dots.addClassName("sf-id");
        dots.getElement().setAttribute("role", "img");
        dots.getElement().setAttribute("aria-label", words.say("licences.hidden"));
        return dots;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("sf-quiet");
        return span;
    }
}
