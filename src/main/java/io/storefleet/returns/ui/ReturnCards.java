package io.storefleet.returns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.returns.ReturnDetail;
import io.storefleet.returns.ReturnDetail.Item;
import io.storefleet.team.Masked;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a return's page. */
final class ReturnCards {

    private final ReturnDetail told;
    private final StoreId store;
    private final ReturnWords words;

    ReturnCards(ReturnDetail told, StoreId store, ReturnWords words) {
        this.told = told;
        this.store = store;
        this.words = words;
    }

    Card items() {
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        told.items().forEach(each -> list.add(item(each)));
        var sums = new Facts();
        sums.addClassName("sf-sums");
        sums.fact(words.say("sum.subtotal"), words.money(told.sums().subtotal()))
                .fact(words.say("sum.tax"), words.money(told.sums().tax()));
        var total = new Span(words.money(told.sums().total()));
        total.addClassName("sf-big");
        sums.fact(words.say("sum.total"), total);
        var payout = told.sums().payout();
        if (payout != null && !payout.equals(told.sums().total().money())) {
            sums.fact(words.say("sum.payout"), words.money(payout));
        }
        return new Card(words.say("items"), list, sums);
    }

    private ListItem item(Item item) {
        var name = new Span(item.name());
        name.addClassName("sf-strong");
        var path = new Span(item.product());
        path.addClassName("sf-id");
        var marks = new Div();
        marks.addClassName("sf-row");
        if (item.kind() != null) {
            marks.add(new Badge(item.kind(), Tone.NEUTRAL));
        }
        if (item.subscription() != null) {
            marks.add(subscription(item.subscription()));
        }
        var about = new Div(new Div(name), new Div(path), marks);
        about.addClassName("sf-line-about");
        var amount = new Div(new Div(words.money(item.subtotal())));
        amount.addClassName("sf-line-amount");
        if (item.quantity() != null && item.quantity() > 0) {
            var quantity = new Div(words.say("items.quantity", Formats.here().number(item.quantity())));
            quantity.addClassName("sf-quiet");
            amount.add(quantity);
        }
        return new ListItem(about, amount);
    }

    private Component subscription(SubscriptionId id) {
        return told.sight().subscriptions()
                ? new PageLink(Places.here().subscription(store.value(), id.value()), words.say("items.subscription"))
                : new Copyable(id.value());
    }

    List<Card> aside() {
        return List.of(grounds(), order(), buyer(), known());
    }

    private Card grounds() {
        var grounds = told.grounds();
        var note = new Div(new Div(grounds.note() == null ? ReturnWords.NONE : grounds.note()));
        if (grounds.note() != null) {
            var seen = new Div(words.say("note.seen"));
            seen.addClassName("sf-quiet");
            note.add(seen);
        }
        return new Card(
                words.say("grounds"),
                new Facts()
                        .fact(words.say("fact.reason"), grounds.reason())
                        .fact(words.say("fact.note"), note)
                        .fact(words.say("fact.by"), grounds.madeBy())
                        .fact(words.say("fact.with"), words.tool(grounds.madeWith())));
    }

    private Card order() {
        var original = told.original();
        var facts = new Facts();
        var id = original.order();
        var shown = original.reference() != null ? original.reference() : id == null ? null : id.value();
        if (id != null && told.sight().orders() && shown != null) {
            facts.fact(words.say("fact.order"), new PageLink(Places.here().order(store.value(), id.value()), shown));
        } else {
            facts.fact(words.say("fact.order"), copyable(shown));
        }
        facts.fact(words.say("fact.order.total"), words.money(original.total()));
        original.subscriptions().forEach(each -> facts.fact(words.say("fact.subscription"), subscription(each)));
        return new Card(words.say("order"), facts);
    }

    private Card buyer() {
        var buyer = told.buyer();
        var facts = new Facts()
                .fact(words.say("fact.name"), buyer.name())
                .fact(words.say("fact.email"), copyable(buyer.email()))
                .fact(words.say("fact.paid"), buyer.paid());
        var card = new Card(words.say("buyer"), facts);
        if (!told.sight().personal()) {
            var masked = new Badge(words.say("masked"), Tone.NEUTRAL);
            masked.setTitle(words.say("masked.text", "account.personal"));
            card.beside(masked);
        }
        if (buyer.account() != null && told.sight().accounts()) {
            card.beside(new PageLink(
                    Places.here().account(store.value(), buyer.account().value()), words.say("buyer.account")));
        }
        return card;
    }

    private Card known() {
        var made = told.state().made();
        return new Card(
                words.say("known"),
                new Facts()
                        .fact(words.say("fact.reference"), copyable(told.reference()))
                        .fact(words.say("fact.id"), new Copyable(told.id().value()))
                        .fact(
                                words.say("fact.made"),
                                made == null ? null : Formats.here().time(made)));
    }

    private static Component copyable(@Nullable String text) {
        return text == null || text.isBlank() || text.contains(Masked.HIDDEN)
                ? new Span(text == null || text.isBlank() ? ReturnWords.NONE : text)
                : new Copyable(text);
    }
}
