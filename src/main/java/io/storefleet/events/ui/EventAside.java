package io.storefleet.events.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.events.EventDetail;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import java.util.List;

/** The short facts of an event: what it is about, and how it came to us. */
final class EventAside {

    private final EventDetail event;
    private final StoreId store;
    private final EventWords words;

    EventAside(EventDetail event, StoreId store, EventWords words) {
        this.event = event;
        this.store = store;
        this.words = words;
    }

    List<Card> cards() {
        return List.of(about(), facts());
    }

    private Card about() {
        var facts = new Facts();
        var about = event.about();
        var places = Places.here();
        var in = store.value();
        if (about.order() != null) {
            facts.fact(
                    words.say("about.order"),
                    link(places.order(in, about.order().value()), about.order().value()));
        }
        if (about.subscription() != null) {
            var id = about.subscription().value();
            facts.fact(words.say("about.subscription"), link(places.subscription(in, id), id));
        }
        if (about.account() != null) {
            facts.fact(
                    words.say("about.account"),
                    link(
                            places.account(in, about.account().value()),
                            about.account().value()));
        }
        if (about.givenBack() != null) {
            var id = about.givenBack().value();
            facts.fact(words.say("about.return"), link(places.givenBack(in, id), id));
        }
        if (about.quote() != null) {
            var id = about.quote().value();
            facts.fact(words.say("about.quote"), link(places.quote(in, id), id));
        }
        if (facts.getChildren().findAny().isEmpty()) {
            facts.fact(words.say("about"), words.say("about.none"));
        }
        return new Card(words.say("about"), facts);
    }

    private static Component link(String place, String id) {
        var link = new PageLink(place, id);
        link.addClassName("sf-id");
        return link;
    }

    private Card facts() {
        var times = event.times();
        return new Card(
                words.say("known"),
                new Facts()
                        .fact(words.say("fact.id"), new Copyable(event.id().value()))
                        .fact(words.say("fact.type"), new Copyable(event.type()))
                        .fact(words.say("fact.created"), words.time(times.created()))
                        .fact(words.say("fact.received"), words.time(times.received()))
                        .fact(words.say("fact.way"), words.say(event.state().byWebhook() ? "way.webhook" : "way.read"))
                        .fact(
                                words.say("fact.applied"),
                                times.applied() == null ? words.say("fact.waits") : words.time(times.applied())));
    }
}
