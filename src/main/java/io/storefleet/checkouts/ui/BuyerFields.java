package io.storefleet.checkouts.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import io.storefleet.checkouts.CartProblem.Field;
import io.storefleet.checkouts.KnownBuyer;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.sessions.CartBuyer;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a cart is for: a customer, somebody typed in, or whoever opens the link. */
final class BuyerFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CartTools tools;
    private final RadioButtonGroup<Who> who = new RadioButtonGroup<>();
    private final ComboBox<KnownBuyer> customer = new ComboBox<>();
    private final Div contact = new Div();
    private final TextField first = field("first");
    private final TextField last = field("last");
    private final TextField email = field("email");
    private final TextField company = field("company");
    private final TextField phone = field("phone");
    private final TextField country = field("country");
    private final TextField language = field("language");
    private transient @Nullable StoreId store;

    /** The ways to say it. */
    enum Who {
        CUSTOMER,
        CONTACT,
        ANYONE
    }

    /** @param changed hears when another way to say it is chosen */
    BuyerFields(CartTools tools, Runnable changed) {
        this.tools = tools;
        addClassName("sf-stack");
        who.setLabel(text("who"));
        who.setItems(Who.values());
        who.setItemLabelGenerator(each -> text("who." + each.name().toLowerCase(Locale.ROOT)));
        who.setValue(Who.CUSTOMER);
        who.addValueChangeListener(change -> {
            arrange();
            changed.run();
        });
        customer.setLabel(text("customer"));
        customer.setHelperText(text("customer.help"));
        customer.setItemLabelGenerator(BuyerFields::label);
        customer.setAllowCustomValue(true);
        customer.addCustomValueSetListener(typed -> typed(typed.getDetail().strip()));
        customer.addValueChangeListener(change -> customer.setInvalid(false));
        customer.setWidthFull();
        contact.addClassNames("sf-fields", "sf-fields-narrow");
        contact.add(first, last, email, company, phone, country, language);
        country.setHelperText(text("country.help"));
        language.setHelperText(text("language.help"));
        add(who, customer, contact);
        arrange();
    }

    private TextField field(String key) {
        var field = new TextField(getTranslation("checkouts.buyer." + key));
        field.setMaxLength(255);
        return field;
    }

    private void arrange() {
        customer.setVisible(who.getValue() == Who.CUSTOMER);
        contact.setVisible(who.getValue() == Who.CONTACT);
    }

    /** Offers the customers of this store. */
    void of(StoreId chosen) {
        store = chosen;
        customer.clear();
        customer.setItems(new CallbackDataProvider<KnownBuyer, String>(
                this::found, query -> (int) found(query).count(), KnownBuyer::account));
    }

    private Stream<KnownBuyer> found(Query<KnownBuyer, String> query) {
        var text = query.getFilter().orElse("").strip();
        var where = store;
        var found = where == null || text.length() < 2
                ? List.<KnownBuyer>of()
                : tools.carts().buyers(where, text);
        return found.stream().skip(query.getOffset()).limit(query.getLimit());
    }

    /** An id that the copy does not know yet can be typed. */
    private void typed(String text) {
        if (AccountId.isValid(text)) {
            choose(new KnownBuyer(new AccountId(text), "", ""));
        } else {
            customer.setErrorMessage(text("customer.invalid"));
            customer.setInvalid(true);
        }
    }

    void choose(KnownBuyer buyer) {
        who.setValue(Who.CUSTOMER);
        customer.setValue(buyer);
    }

    boolean isKnown() {
        return who.getValue() == Who.CUSTOMER;
    }

    static String label(KnownBuyer buyer) {
        return Stream.of(buyer.name(), buyer.email(), buyer.account().value())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Null when a field is wrong, which says so. */
    @Nullable CartBuyer read() {
        for (var field : List.of(first, last, email, company, phone, country, language)) {
            field.setInvalid(false);
        }
        return switch (who.getValue()) {
            case CUSTOMER -> {
                customer.setErrorMessage(text("customer.missing"));
                customer.setInvalid(customer.isEmpty());
                yield customer.isEmpty()
                        ? null
                        : new CartBuyer.Known(customer.getValue().account());
            }
            case CONTACT -> contact();
            case ANYONE -> new CartBuyer.Anyone();
        };
    }

    private CartBuyer.@Nullable Contact contact() {
        for (var needed : List.of(first, last, email)) {
            needed.setErrorMessage(text("required"));
            needed.setInvalid(needed.getValue().isBlank());
        }
        if (first.isInvalid() || last.isInvalid() || email.isInvalid()) {
            return null;
        }
        var person = new CartBuyer.Person(told(first), told(last), told(email), told(company), told(phone));
        var from = told(country);
        var reads = told(language);
        var place = new CartBuyer.Place(
                from == null ? null : from.toUpperCase(Locale.ROOT),
                reads == null ? null : reads.toLowerCase(Locale.ROOT));
        return new CartBuyer.Contact(person, place, null);
    }

    private static @Nullable String told(TextField field) {
        var typed = field.getValue().strip();
        return typed.isEmpty() ? null : typed;
    }

    /** Says at the field what is wrong; false where it has none for it. */
    boolean problem(Field where, String sentence) {
        if (where == Field.ACCOUNT) {
            customer.setErrorMessage(sentence);
            customer.setInvalid(true);
            customer.focus();
            return true;
        }
        var field = switch (where) {
            case EMAIL -> email;
            case COUNTRY -> country;
            case LANGUAGE -> language;
            default -> null;
        };
        if (field == null) {
            return false;
        }
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
        return true;
    }

    private String text(String key) {
        return getTranslation("checkouts.buyer." + key);
    }
}
