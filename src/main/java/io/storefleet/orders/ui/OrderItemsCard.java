package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.orders.OrderDetail;
import io.storefleet.orders.OrderDetail.Line;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;

/** What was bought, item by item, and what it came to. */
final class OrderItemsCard {

    private final OrderDetail order;
    private final StoreId store;
    private final OrderWords words;

    OrderItemsCard(OrderDetail order, StoreId store, OrderWords words) {
        this.order = order;
        this.store = store;
        this.words = words;
    }

    Card card() {
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        order.lines().forEach(line -> list.add(item(line)));
        return new Card(words.say("items"), list, sums());
    }

    private ListItem item(Line line) {
        var name = new Span(line.name());
        name.addClassName("sf-strong");
        var path = new Span(line.product());
        path.addClassName("sf-id");
        var about = new Div(new Div(name), new Div(path), marks(line));
        about.addClassName("sf-line-about");
        var amount = new Div(new Div(words.money(line.subtotal())));
        amount.addClassName("sf-line-amount");
        if (line.quantity() != null) {
            var quantity = new Div(words.say("items.quantity", words.formats().number(line.quantity())));
            quantity.addClassName("sf-quiet");
            amount.add(quantity);
        }
        if (taken(line.discount())) {
            var discount = new Div(words.say("items.discount", words.money(line.discount())));
            discount.addClassName("sf-quiet");
            amount.add(discount);
        }
        return new ListItem(about, amount);
    }

    private Div marks(Line line) {
        var marks = new Div();
        marks.addClassName("sf-row");
        if (line.addon()) {
            marks.add(new Badge(words.say("items.addon"), Tone.NEUTRAL));
        }
        if (line.coupon() != null) {
            marks.add(new Badge(words.say("items.coupon", line.coupon()), Tone.INFO));
        }
        if (line.prorated() != null) {
            marks.add(new Badge(words.say("items.prorated", words.money(line.prorated())), Tone.NEUTRAL));
        }
        line.attributes().forEach((name, value) -> marks.add(new Badge(name + ": " + value, Tone.NEUTRAL)));
        if (line.subscription() != null) {
            marks.add(subscription(line.subscription()));
        }
        marks.setVisible(marks.getComponentCount() > 0);
        return marks;
    }

    private Component subscription(SubscriptionId id) {
        return order.sight().subscriptions()
                ? new PageLink(Places.here().subscription(store.value(), id.value()), words.say("items.subscription"))
                : new Copyable(id.value());
    }

    private Facts sums() {
        var totals = order.totals();
        var sums = new Facts();
        sums.addClassName("sf-sums");
        sums.fact(words.say("sum.subtotal"), words.money(totals.subtotal()));
        if (taken(totals.discount())) {
            sums.fact(words.say("sum.discount"), words.money(totals.discount()));
        }
        sums.fact(words.say("sum.tax"), words.money(totals.tax()));
        var total = new Span(words.money(totals.total()));
        total.addClassName("sf-big");
        sums.fact(words.say("sum.total"), total);
        order.returned().ifPresent(back -> sums.fact(words.say("sum.returned"), "−" + words.money(back)));
        var payout = totals.total().payout();
        if (payout != null && !payout.equals(totals.total().money())) {
            sums.fact(words.say("sum.payout"), words.money(payout));
        }
        return sums;
    }

    private static boolean taken(Amount discount) {
        var money = discount.money();
        return money != null && money.amount().signum() != 0;
    }
}
