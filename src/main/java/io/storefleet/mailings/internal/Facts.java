package io.storefleet.mailings.internal;

import io.storefleet.links.OpenRow;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.Placeholder;
import io.storefleet.mirror.Customer;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Formats;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known for the placeholders of one row, dates and amounts as the mail's language writes them. */
final class Facts {

    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    private final Formats formats;

    private Facts(Language language) {
        // Nobody knows the time zone in which a mail is read.
        formats = new Formats(language.figures(), ZoneOffset.UTC);
    }

    /** @param evergreen the row's link of our own, null without one */
    static Map<Placeholder, String> of(
            OpenRow row, Language language, Map<StoreId, String> stores, @Nullable URI evergreen) {
        var facts = new Facts(language);
        var customer = Optional.ofNullable(row.customer());
        customer.map(Customer::person).ifPresent(facts::person);
        customer.map(Customer::subscription).ifPresent(facts::subscription);
        facts.put(Placeholder.PORTAL, customer.map(Customer::portal).orElse(null));
        facts.put(Placeholder.STORE, row.store() == null ? null : stores.get(row.store()));
        facts.put(Placeholder.EVERGREEN_LINK, evergreen == null ? null : evergreen.toString());
        if (row.link() != null) {
            facts.put(Placeholder.LINK, row.link().reveal());
        }
        if (row.row().expires() != null) {
            facts.put(Placeholder.LINK_EXPIRES, facts.formats.time(row.row().expires()));
        }
        return facts.values;
    }

    private void person(Customer.Person person) {
        put(Placeholder.FIRST_NAME, person.firstName());
        put(Placeholder.LAST_NAME, person.lastName());
        put(Placeholder.COMPANY, person.company());
        put(Placeholder.EMAIL, person.email());
    }

    private void subscription(Customer.Subscription subscription) {
        put(Placeholder.PRODUCT, subscription.product());
        var on = subscription.nextOn();
        if (on != null) {
            put(
                    Placeholder.NEXT_CHARGE_DATE,
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(formats.locale())
                            .format(on));
        }
        if (subscription.nextTotal() != null && subscription.nextCurrency() != null) {
            put(Placeholder.NEXT_CHARGE_AMOUNT, formats.money(subscription.nextTotal(), subscription.nextCurrency()));
        }
    }

    private void put(Placeholder placeholder, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            // Somebody's name does not begin a line of its own.
            values.put(
                    placeholder,
                    value.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip());
        }
    }
}
