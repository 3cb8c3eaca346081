package io.storefleet.subscriptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.store.ui.ReadTrouble;
import io.storefleet.subscriptions.Paid;
import io.storefleet.subscriptions.SubscriptionDetail;
import io.storefleet.subscriptions.SubscriptionDetail.Attempt;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was paid: the charges the copy knows at once, and with their periods when the store is asked. */
final class PaymentsPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 12;

    private final transient SubscriptionReads reads;
    private final transient StoreId store;
    private final transient SubscriptionDetail it;
    private final transient SubscriptionWords words;
    private final Button ask = new Button();

    PaymentsPart(SubscriptionReads reads, StoreId store, SubscriptionDetail it, SubscriptionWords words) {
        this.reads = reads;
        this.store = store;
        this.it = it;
        this.words = words;
        addClassName("sf-stack");
        ask.setText(words.say("payments.ask"));
        ask.setDisableOnClick(true);
        ask.addClickListener(click -> read());
        add(
                it.charges().isEmpty()
                        ? quiet(words.say("payments.unknown"))
                        : list(it.charges().stream().map(this::line).toList()));
        if (it.sight().orders()) {
            add(ask);
        }
    }

    private void read() {
        reads.background()
                .run(
                        this,
                        () -> reads.subscriptions().payments(store, it.id()),
                        paid -> {
                            removeAll();
                            add(
                                    paid.isEmpty()
                                            ? quiet(words.say("payments.none"))
                                            : list(paid.stream().map(this::line).toList()));
                        },
                        problem -> {
                            ask.setEnabled(true);
                            removeAll();
                            add(ReadTrouble.of(this, problem, this::read));
                        });
    }

    private Component list(List<ListItem> lines) {
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        lines.stream().limit(FIRST).forEach(list::add);
        if (lines.size() <= FIRST) {
            return list;
        }
        var both = new Div(list);
        var more = new Button(words.say("payments.more", lines.size()));
        more.addClickListener(click -> {
            both.remove(more);
            lines.stream().skip(FIRST).forEach(list::add);
        });
        both.add(more);
        return both;
    }

    private ListItem line(Attempt attempt) {
        var state = new Badge(
                words.say(attempt.failed() ? "charge.failed" : "charge.successful"),
                attempt.failed() ? Tone.BAD : Tone.GOOD);
        var when =
                attempt.at() == null ? SubscriptionWords.NONE : words.formats().time(attempt.at());
        return item(
                row(new Span(when), state), order(attempt.order(), attempt.reference()), words.money(attempt.amount()));
    }

    private ListItem line(Paid paid) {
        var period = paid.from() == null
                ? words.day(paid.on())
                : words.say("payments.period", words.day(paid.from()), words.day(paid.until()));
        var marks = row(new Span(period));
        if (!paid.completed()) {
            marks.add(new Badge(words.say("payments.open"), Tone.WARN));
        }
        if (paid.returned()) {
            marks.add(new Badge(words.say("payments.returned"), Tone.INFO));
        }
        return item(marks, order(paid.order().value(), paid.reference()), words.money(paid.total()));
    }

    private Component order(@Nullable String id, @Nullable String reference) {
        if (id == null) {
            return new Span();
        }
        return it.sight().orders()
                ? new PageLink(
                        Places.here().order(store.value(), id),
                        reference == null ? words.say("payments.order") : reference)
                : new Span(reference == null ? id : reference);
    }

    private static ListItem item(Component first, Component second, String money) {
        var about = new Div(first, second);
        about.addClassName("sf-line-about");
        var amount = new Div(money);
        amount.addClassName("sf-line-amount");
        return new ListItem(about, amount);
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("sf-row");
        return row;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("sf-quiet");
        return span;
    }
}
