package io.storefleet.orders.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.fastspring.orders.ReturnSummary;
import io.storefleet.orders.OrderDetail;
import io.storefleet.orders.OrderReturns;
import io.storefleet.orders.OrderReturns.Given;
import io.storefleet.orders.OrderReturns.Left;
import io.storefleet.store.ui.ReadTrouble;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Copyable;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was given back: as the order tells at once, with grounds and what is left as soon as the store has told. */
final class ReturnsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OrderReads reads;
    private final transient StoreId store;
    private final transient OrderDetail order;
    private final transient OrderWords words;
    private final transient Consumer<OrderReturns> told;

    ReturnsPart(OrderReads reads, StoreId store, OrderDetail order, OrderWords words, Consumer<OrderReturns> told) {
        this.reads = reads;
        this.store = store;
        this.order = order;
        this.words = words;
        this.told = told;
        addClassName("sf-stack");
        add(list(order.returns().stream().map(this::brief).toList()));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (order.sight().returns()) {
            read();
        }
    }

    private void read() {
        reads.background().run(this, () -> reads.orders().returns(store, order.id()), this::show, problem -> {
            removeAll();
            add(list(order.returns().stream().map(this::brief).toList()), ReadTrouble.of(this, problem, this::read));
        });
    }

    private void show(OrderReturns returns) {
        removeAll();
        if (!returns.given().isEmpty()) {
            add(list(returns.given().stream().map(this::line).toList()));
        }
        var title = new H3(words.say("returns.left"));
        add(title, list(returns.left().stream().map(this::left).toList()), quiet(words.say("returns.net")));
        told.accept(returns);
    }

    private static UnorderedList list(List<ListItem> lines) {
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        lines.forEach(list::add);
        return list;
    }

    private ListItem brief(ReturnSummary one) {
        return item(new Div(new Copyable(one.id().value())), words.money(one.amount()));
    }

    private ListItem line(Given one) {
        var about =
                new Div(new Div(new Copyable(one.reference() == null ? one.id().value() : one.reference())));
        var facts = Stream.of(
                        one.at() == null ? null : words.formats().time(one.at()),
                        one.reason(),
                        one.madeWith() == null ? null : words.say("returns.with", one.madeWith()))
                .filter(fact -> fact != null && !fact.isBlank())
                .collect(Collectors.joining(" · "));
        about.add(quiet(facts));
        if (one.note() != null) {
            about.add(quiet(words.say("returns.note", one.note())));
        }
        return item(about, words.money(one.total()));
    }

    private static ListItem item(Div about, String amount) {
        about.addClassName("sf-line-about");
        var sum = new Div(amount);
        sum.addClassName("sf-line-amount");
        return new ListItem(about, sum);
    }

    private ListItem left(Left item) {
        var name = new Div(item.name());
        var facts = quiet(words.say("returns.of", words.money(item.bought()), words.money(item.returned())));
        return item(new Div(name, facts), words.money(item.amount()));
    }

    private static Div quiet(String text) {
        var line = new Div(new Span(text));
        line.addClassName("sf-quiet");
        return line;
    }
}
