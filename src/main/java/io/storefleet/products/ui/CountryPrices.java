package io.storefleet.products.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.products.Product;
import io.storefleet.fastspring.products.ProductPrices;
import io.storefleet.fastspring.products.ProductPrices.CountryPrice;
import io.storefleet.store.ConnectionReport;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.Tone;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a product costs in each country, asked of the store when somebody wants to know. */
final class CountryPrices extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ProductTools tools;
    private final transient StoreId store;
    private final transient Product product;
    private final transient FieldWords words;
    private final Card card;
    private final Button ask = new Button();

    /** @param own whether the product has a price of its own in the currency */
    private record Line(String code, String name, CountryPrice price, boolean own) {}

    CountryPrices(ProductTools tools, StoreId store, Product product, FieldWords words) {
        this.tools = tools;
        this.store = store;
        this.product = product;
        this.words = words;
        ask.setText(words.say("countries.ask"));
        ask.addThemeVariants(ButtonVariant.SMALL);
        ask.addClassName("sf-begin");
        ask.setDisableOnClick(true);
        ask.addClickListener(click -> read());
        card = new Card(words.say("countries"), new Paragraph(words.say("countries.text")), ask);
        add(card);
    }

    private void read() {
        tools.background().run(this, () -> tools.products().prices(store, product.path()), this::show, this::failed);
    }

    private void failed(Exception problem) {
        ask.setEnabled(true);
        var sentence = words.say("unreadable");
        if (problem instanceof FastSpringException provider) {
            var report = ConnectionReport.of(provider);
            sentence = getTranslation(report.messageKey(), report.messageArguments());
        }
        card.show(ProductDialogs.message(Tone.BAD, sentence), ask);
    }

    private void show(ProductPrices prices) {
        ask.setEnabled(true);
        var own = product.pricing().prices().stream().map(Money::currency).collect(Collectors.toSet());
        var lines = prices.byCountry().entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue(), own))
                .sorted(Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        var data = new ListDataProvider<>(lines);
        var count = new Span(words.say("countries.count", lines.size()));
        count.addClassName("sf-quiet");
        var filter = new FilterField();
        filter.setPlaceholder(words.say("countries.filter"));
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(150);
        filter.addValueChangeListener(change -> {
            data.setFilter(line -> fits(line, change.getValue()));
            count.setText(words.say(
                    "countries.count",
                    lines.stream().filter(line -> fits(line, change.getValue())).count()));
        });
        card.show(filter, count, grid(data), ask);
        ask.setText(words.say("countries.again"));
    }

    private Line line(String code, CountryPrice price, Set<String> own) {
        var name = Locale.of("", code).getDisplayCountry(words.locale());
        return new Line(code, name, price, own.contains(price.price().currency()));
    }

    private static boolean fits(Line line, String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        return (line.name() + " " + line.code() + " " + line.price().price().currency())
                .toLowerCase(Locale.ROOT)
                .contains(typed);
    }

    private Grid<Line> grid(ListDataProvider<Line> data) {
        var grid = new Grid<Line>();
        grid.addColumn(Line::name).setHeader(words.say("countries.country")).setFlexGrow(2);
        grid.addColumn(Line::code)
                .setHeader(words.say("countries.code"))
                .setWidth("72px")
                .setFlexGrow(0);
        grid.addColumn(line -> money(line.price().price()))
                .setHeader(words.say("countries.price"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("116px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::note)
                .setHeader(words.say("countries.note"))
                .setFlexGrow(3);
        grid.setItems(data);
        grid.setHeight("320px");
        grid.setEmptyStateText(words.say("countries.none-fits"));
        grid.getElement().setAttribute("aria-label", words.say("countries"));
        return grid;
    }

    private Component note(Line line) {
        var notes = new java.util.ArrayList<String>();
        var price = line.price();
        if (isDollarsForWantOfOwn(line)) {
            notes.add(words.say("countries.dollars"));
        } else if (!line.own()) {
            notes.add(words.say("countries.converted"));
        }
        if (price.setupFee() != null) {
            notes.add(words.say("countries.setup", money(price.setupFee())));
        }
        price.tiers().forEach(tier -> notes.add(words.say("countries.tier", tier.from(), money(tier.unitPrice()))));
        var span = new Span(String.join(" · ", notes));
        span.getElement().setAttribute("title", span.getText());
        span.addClassName("sf-quiet");
        return span;
    }

    /** Countries whose own currency FastSpring does not sell in pay in US dollars. */
    private static boolean isDollarsForWantOfOwn(Line line) {
        if (!line.price().price().currency().equals("USD")) {
            return false;
        }
        try {
            var local = java.util.Currency.getInstance(Locale.of("", line.code()));
            return local == null || !local.getCurrencyCode().equals("USD");
        } catch (IllegalArgumentException nowhere) {
            return true;
        }
    }

    private String money(@Nullable Money money) {
        return money == null ? "–" : words.formats().money(money.amount(), money.currency());
    }
}
