package io.storefleet.quotes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.fastspring.quotes.QuoteLine;
import io.storefleet.quotes.QuoteDetail;
import io.storefleet.team.Masked;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a quote's page. */
final class QuoteCards {

    private final QuoteTools tools;
    private final StoreId store;
    private final QuoteDetail quote;
    private final QuoteWords words;

    QuoteCards(QuoteTools tools, StoreId store, QuoteDetail quote, QuoteWords words) {
        this.tools = tools;
        this.store = store;
        this.quote = quote;
        this.words = words;
    }

    Card items() {
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        quote.lines().forEach(line -> list.add(item(line)));
        var totals = quote.totals();
        var sums = new Facts();
        sums.addClassName("sf-sums");
        sums.fact(words.say("sum.subtotal"), words.money(totals.subtotal()));
        var discount = totals.discount();
        if (discount != null && discount.amount().signum() != 0) {
            sums.fact(words.say("sum.discount"), words.money(discount));
        }
        sums.fact(
                words.say(totals.tax().gross() ? "sum.tax.within" : "sum.tax"),
                words.money(totals.tax().amount()));
        var total = new Span(words.money(totals.total()));
        total.addClassName("sf-big");
        sums.fact(words.say("sum.total"), total);
        return new Card(words.say("items"), list, sums);
    }

    private ListItem item(QuoteLine line) {
        var path = line.product() == null ? QuoteWords.NONE : line.product().value();
        var name = new Span(line.shown().display() == null ? path : line.shown().display());
        name.addClassName("sf-strong");
        var id = new Span(path);
        id.addClassName("sf-id");
        var marks = new Div();
        marks.addClassName("sf-row");
        if (line.price().custom()) {
            marks.add(new Badge(words.say("item.own"), Tone.INFO));
        }
        var about = new Div(new Div(name), new Div(id), marks);
        about.addClassName("sf-line-about");
        var each = new Div(words.say(
                "item.each",
                Formats.here().number(line.quantity()),
                words.money(line.price().unit())));
        var amount = new Div(each);
        amount.addClassName("sf-line-amount");
        return new ListItem(about, amount);
    }

    List<Card> aside() {
        var cards = new ArrayList<Card>();
        if (quote.sight().page()) {
            cards.add(page());
        }
        cards.add(recipient());
        cards.add(terms());
        cards.add(known());
        return cards;
    }

    /** The address is given out only when asked for: whoever opens it can accept. */
    private Card page() {
        var hint = new Div(words.say("page.text"));
        hint.addClassName("sf-quiet");
        var place = new Div();
        var show = new Button(words.say("page.show"));
        show.setDisableOnClick(true);
        show.addClickListener(click -> tools.background()
                .run(
                        show,
                        () -> tools.quotes().page(store, quote.id()).reveal(),
                        address -> {
                            place.removeAll();
                            place.add(new Copyable(address));
                        },
                        problem -> {
                            show.setEnabled(true);
                            Notices.problem(words.say("page.failed"));
                        }));
        place.add(show);
        return new Card(words.say("page"), hint, place);
    }

    private Card recipient() {
        var recipient = quote.recipient();
        var facts = new Facts()
                .fact(words.say("fact.name"), recipient.name())
                .fact(words.say("fact.email"), copyable(recipient.email()));
        optional(facts, "fact.company", recipient.company());
        optional(facts, "fact.phone", recipient.phone());
        optional(facts, "fact.tax-id", recipient.taxId());
        var lines = new Div();
        recipient.address().forEach(line -> lines.add(new Div(line)));
        lines.add(new Div(words.country(recipient.country())));
        facts.fact(words.say("fact.address"), lines);
        var card = new Card(words.say("recipient"), facts);
        if (!quote.sight().personal()) {
            var masked = new Badge(words.say("masked"), Tone.NEUTRAL);
            masked.setTitle(words.say("masked.text", "account.personal"));
            card.beside(masked);
        }
        return card;
    }

    private Card terms() {
        var terms = quote.terms();
        var facts = new Facts();
        facts.fact(words.say("fact.notes"), terms.notes());
        optional(facts, "fact.coupon", terms.coupon());
        if (terms.netTermsDays() != null) {
            facts.fact(words.say("fact.net-terms"), words.say("fact.days", terms.netTermsDays()));
        }
        terms.tags().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> facts.fact(tag.getKey(), tag.getValue()));
        return new Card(words.say("terms"), facts);
    }

    private void optional(Facts facts, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.fact(words.say(key), text);
        }
    }

    private Card known() {
        var times = quote.course().times();
        var facts = new Facts()
                .fact(words.say("fact.id"), new Copyable(quote.id().value()))
                .fact(words.say("fact.created"), words.time(times.created()))
                .fact(words.say("fact.updated"), words.time(times.updated()))
                .fact(words.say("fact.expires"), words.time(times.expires()))
                .fact(
                        words.say("fact.by"),
                        quote.terms().buyerGenerated()
                                ? words.say("fact.by.buyer")
                                : quote.terms().madeBy());
        var order = quote.course().orderReference();
        if (order != null) {
            facts.fact(words.say("fact.order"), order(order));
        }
        var invoice = quote.course().invoice();
        if (invoice != null) {
            facts.fact(words.say("fact.invoice"), new Copyable(invoice.value()));
        }
        return new Card(words.say("known"), facts);
    }

    private Component order(String reference) {
        var id = quote.sight().order();
        return id == null
                ? new Copyable(reference)
                : new PageLink(Places.here().order(store.value(), id.value()), reference);
    }

    private static Component copyable(@Nullable String text) {
        return text == null || text.isBlank() || text.contains(Masked.HIDDEN)
                ? new Span(text == null || text.isBlank() ? QuoteWords.NONE : text)
                : new Copyable(text);
    }
}
