package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.orders.OrderDetail;
import io.storefleet.orders.OrderDetail.Attempt;
import io.storefleet.orders.OrderDetail.Contact;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The short facts of an order: who bought and how it was paid, what it is known by, what hangs on it. */
final class OrderAside {

    private final OrderDetail order;
    private final StoreId store;
    private final OrderWords words;

    OrderAside(OrderDetail order, StoreId store, OrderWords words) {
        this.order = order;
        this.store = store;
        this.words = words;
    }

    List<Card> cards() {
        var cards = new ArrayList<Card>();
        cards.add(customer());
        cards.add(payment());
        cards.add(known());
        marks().ifPresent(cards::add);
        order.buyer().recipients().forEach(each -> cards.add(new Card(words.say("recipient"), contact(each))));
        return cards;
    }

    private Card customer() {
        var buyer = order.buyer();
        var card = new Card(words.say("customer"), contact(buyer.contact()));
        if (!order.sight().personal()) {
            var masked = new Badge(words.say("masked"), Tone.NEUTRAL);
            masked.setTitle(words.say("masked.text", "account.personal"));
            card.beside(masked);
        }
        if (buyer.account() != null && order.sight().account()) {
            card.beside(new PageLink(
                    Places.here().account(store.value(), buyer.account().value()), words.say("customer.account")));
        }
        return card;
    }

    private Facts contact(Contact contact) {
        var facts = new Facts()
                .fact(words.say("fact.name"), contact.name())
                .fact(words.say("fact.email"), copyable(contact.email()));
        if (contact.company() != null) {
            facts.fact(words.say("fact.company"), contact.company());
        }
        if (contact.phone() != null) {
            facts.fact(words.say("fact.phone"), contact.phone());
        }
        var lines = new Div();
        contact.address().forEach(line -> lines.add(new Div(line)));
        lines.add(new Div(words.country(contact.country())));
        return facts.fact(words.say("fact.address"), lines);
    }

    private Card payment() {
        var facts = new Facts().fact(words.say("fact.payment"), words.payment(order.payment()));
        var charges = new Div();
        order.charges().forEach(each -> charges.add(charge(each)));
        if (!order.charges().isEmpty()) {
            facts.fact(words.say("fact.charges"), charges);
        }
        facts.fact(words.say("fact.descriptor"), order.names().billDescriptor());
        facts.fact(words.say("fact.invoice"), invoice(order.names().invoice()));
        return new Card(words.say("payment"), facts);
    }

    private Component charge(Attempt attempt) {
        var time = new Span(attempt.at() == null ? "" : words.formats().time(attempt.at()));
        time.addClassName("sf-quiet");
        var row = new Div(
                new Badge(
                        words.say(attempt.failed() ? "charge.failed" : "charge.successful"),
                        attempt.failed() ? Tone.BAD : Tone.GOOD),
                new Span(words.money(attempt.amount())),
                time);
        row.addClassName("sf-row");
        return row;
    }

    private Component invoice(@Nullable URI address) {
        if (address == null) {
            return new Span(order.sight().personal() ? OrderWords.NONE : words.say("fact.invoice.hidden"));
        }
        var link = new Anchor(address.toString(), words.say("fact.invoice.open"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private Card known() {
        var names = order.names();
        var facts = new Facts()
                .fact(words.say("fact.reference"), copyable(names.reference()))
                .fact(words.say("fact.id"), new Copyable(order.id().value()));
        if (names.buyerReference() != null) {
            facts.fact(words.say("fact.buyer-reference"), copyable(names.buyerReference()));
        }
        if (names.quote() != null) {
            facts.fact(words.say("fact.quote"), new Copyable(names.quote().value()));
        }
        var changed = order.state().changed();
        facts.fact(
                        words.say("fact.changed"),
                        changed == null ? null : words.formats().time(changed))
                .fact(words.say("fact.language"), language(order.buyer().language()));
        if (order.state().reason() != null) {
            facts.fact(words.say("fact.reason"), order.state().reason());
        }
        if (order.buyer().ipAddress() != null) {
            facts.fact(words.say("fact.ip"), order.buyer().ipAddress());
        }
        if (!order.marks().coupons().isEmpty()) {
            facts.fact(
                    words.say("fact.coupons"), String.join(", ", order.marks().coupons()));
        }
        return new Card(words.say("known"), facts);
    }

    private @Nullable String language(@Nullable String code) {
        return code == null
                ? null
                : java.util.Locale.of(code).getDisplayLanguage(words.formats().locale());
    }

    private java.util.Optional<Card> marks() {
        var marks = order.marks();
        if (marks.tags().isEmpty() && marks.notes().isEmpty()) {
            return java.util.Optional.empty();
        }
        var facts = new Facts();
        marks.tags().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> facts.fact(tag.getKey(), tag.getValue()));
        marks.notes().forEach(note -> facts.fact(words.say("fact.note"), note));
        return java.util.Optional.of(new Card(words.say("tags"), facts));
    }

    private Component copyable(@Nullable String text) {
        return text == null || text.isBlank() || text.contains(io.storefleet.team.Masked.HIDDEN)
                ? new Span(text == null || text.isBlank() ? OrderWords.NONE : text)
                : new Copyable(text);
    }
}
