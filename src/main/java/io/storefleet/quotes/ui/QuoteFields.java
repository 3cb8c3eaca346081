package io.storefleet.quotes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.quotes.QuoteDraft;
import io.storefleet.fastspring.quotes.QuoteOptions;
import io.storefleet.fastspring.quotes.QuoteRecipient;
import io.storefleet.quotes.QuoteProblem;
import io.storefleet.uikit.Numbers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be typed of a quote; a wrong field says so and keeps what was typed. */
final class QuoteFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 255;
    private static final int LONGEST_NOTES = 5_000;
    private static final int LONGEST_DAYS = 90;

    private final Map<String, TextField> texts = new LinkedHashMap<>();
    private final ComboBox<String> country = new ComboBox<>();
    private final TextArea notes = new TextArea();
    private final TextField tags = new TextField();
    private final ItemFields items;
    private final Set<String> there = new HashSet<>();
    private boolean fits = true;

    /** @param products names by path */
    QuoteFields(Map<String, String> products) {
        this.items = new ItemFields(products);
        addClassName("sf-stack");
        country.setLabel(getTranslation("quotes.field.country"));
        country.setItems(Locale.getISOCountries());
        country.setItemLabelGenerator(code -> Locale.of("", code).getDisplayCountry(getLocale()));
        country.setManualValidation(true);
        country.setRequiredIndicatorVisible(true);
        country.setWidthFull();
        notes.setLabel(getTranslation("quotes.field.notes"));
        notes.setHelperText(getTranslation("quotes.field.notes.seen", LONGEST_NOTES));
        notes.setManualValidation(true);
        notes.setWidthFull();
        tags.setLabel(getTranslation("quotes.field.tags"));
        tags.setHelperText(getTranslation("quotes.field.tags.how"));
        tags.setManualValidation(true);
        tags.setWidthFull();
        add(text("name", true));
        add(new H3(getTranslation("quotes.recipient")));
        add(text("email", true), pair(text("first", true), text("last", true)));
        add(pair(text("company", false), text("phone", false)));
        add(text("line1", false), text("line2", false));
        add(pair(text("postal-code", true), text("city", false)));
        add(pair(text("region", false), country));
        add(items);
        add(new H3(getTranslation("quotes.terms")));
        add(pair(text("currency", false), text("days", false)));
        add(pair(text("net-terms", false), text("coupon", false)));
        add(text("tax-id", false), notes, tags);
        field("currency").setHelperText(getTranslation("quotes.field.currency.how"));
        field("days").setHelperText(getTranslation("quotes.field.days.how"));
    }

    private TextField text(String name, boolean needed) {
        var field = new TextField(getTranslation("quotes.field." + name));
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(needed);
        field.setWidthFull();
        texts.put(name, field);
        return field;
    }

    private static Div pair(Component one, Component other) {
        var pair = new Div(one, other);
        pair.addClassName("sf-pair");
        return pair;
    }

    private TextField field(String name) {
        return Objects.requireNonNull(texts.get(name));
    }

    void focus() {
        field("name").focus();
    }

    void show(Map<String, String> values, List<QuoteDraft.Item> quoted, Map<String, String> marks) {
        texts.forEach((name, field) -> field.setValue(values.getOrDefault(name, "")));
        var code = values.getOrDefault("country", "");
        country.setValue(code.isEmpty() ? country.getEmptyValue() : code);
        notes.setValue(values.getOrDefault("notes", ""));
        tags.setValue(TagText.write(marks));
        items.show(quoted, values.getOrDefault("currency", ""));
    }

    /** What the quote is to say; null when a field is wrong, which says so. */
    @Nullable QuoteDraft draft() {
        fits = true;
        texts.forEach((name, field) -> check(field, field.getValue().strip().length() <= LONGEST, "too-long"));
        texts.values().stream().filter(TextField::isRequiredIndicatorVisible).forEach(this::needed);
        var email = field("email");
        if (!email.isInvalid()) {
            check(email, email.getValue().strip().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"), "email");
        }
        country.setInvalid(country.getValue() == null);
        country.setErrorMessage(getTranslation("quotes.wrong.needed"));
        fits &= !country.isInvalid();
        notes.setInvalid(notes.getValue().length() > LONGEST_NOTES);
        notes.setErrorMessage(getTranslation("quotes.wrong.notes", LONGEST_NOTES));
        fits &= !notes.isInvalid();
        var currency = value("currency").toUpperCase(Locale.ROOT);
        check(field("currency"), currency.isEmpty() || Money.isCurrency(currency), "currency");
        var days = number("days", 1, LONGEST_DAYS);
        var net = number("net-terms", 0, 365);
        var marks = TagText.read(tags.getValue());
        tags.setInvalid(marks == null);
        tags.setErrorMessage(getTranslation("quotes.wrong.tags"));
        var quoted = items.items();
        if (!fits || quoted == null || marks == null) {
            return null;
        }
        var terms = new QuoteOptions.Terms(days, null, net);
        var options = new QuoteOptions(
                said("coupon"),
                currency.isEmpty() ? null : currency,
                notes.getValue().isBlank() ? emptied(there.contains("notes")) : notes.getValue(),
                said("tax-id"),
                terms,
                marks,
                QuoteOptions.Origin.UNSAID);
        return new QuoteDraft(value("name"), recipient(), quoted, options);
    }

    private QuoteRecipient recipient() {
        return new QuoteRecipient(
                new QuoteRecipient.Contact(
                        value("email"), value("first"), value("last"), typed("company"), typed("phone")),
                new QuoteRecipient.Address(
                        country.getValue(),
                        value("postal-code"),
                        typed("line1"),
                        typed("line2"),
                        typed("city"),
                        typed("region")));
    }

    private void needed(TextField field) {
        if (!field.isInvalid()) {
            check(field, !field.getValue().isBlank(), "needed");
        }
    }

    private void check(TextField field, boolean right, String key) {
        field.setInvalid(!right);
        field.setErrorMessage(right ? "" : getTranslation("quotes.wrong." + key));
        fits &= right;
    }

    private @Nullable Integer number(String name, int least, int most) {
        var field = field(name);
        if (field.getValue().isBlank()) {
            return null;
        }
        var number = Numbers.whole(field.getValue());
        var right = number != null && number >= least && number <= most;
        field.setInvalid(!right);
        field.setErrorMessage(right ? "" : getTranslation("quotes.wrong.number", least, most));
        fits &= right;
        return right ? number : null;
    }

    private String value(String name) {
        return field(name).getValue().strip();
    }

    private @Nullable String typed(String name) {
        return value(name).isEmpty() ? null : value(name);
    }

    /** What was there and is blank now is to be nothing, not the store's default. */
    private @Nullable String said(String name) {
        return value(name).isEmpty() ? emptied(there.contains(name)) : value(name);
    }

    private static @Nullable String emptied(boolean wasThere) {
        return wasThere ? "" : null;
    }

    /** Names what the quote has now, so that blanking it takes it away. */
    void has(String name) {
        there.add(name);
    }

    /** Puts what is wrong beside its field, if there is one for it. */
    void wrong(QuoteProblem problem, String words) {
        switch (problem.kind()) {
            case NO_EMAIL -> mark("email", words);
            case TERMS_DAYS -> mark("net-terms", words);
            case PRICE_WITHOUT_CURRENCY -> mark("currency", words);
            case PRICE_NEGATIVE, PRICE_DECIMALS -> items.wrong(problem.detail(), words);
            case NOT_FOUND, NOT_OPEN, NOT_READ -> {}
        }
    }

    private void mark(String name, String words) {
        field(name).setInvalid(true);
        field(name).setErrorMessage(words);
    }
}
