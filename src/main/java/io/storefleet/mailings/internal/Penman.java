package io.storefleet.mailings.internal;

import io.storefleet.links.LinkState;
import io.storefleet.links.OpenRow;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.Placeholder;
import io.storefleet.mailings.Written;
import io.storefleet.mirror.Customer;
import io.storefleet.mirror.CustomerId;
import io.storefleet.tenancy.StoreId;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills a template's texts for one row after the other. */
final class Penman {

    private final Texts texts;
    private final Map<StoreId, String> stores;

    Penman(Texts texts, Map<StoreId, String> stores) {
        this.texts = texts;
        this.stores = stores;
    }

    Written write(OpenRow row, Map<CustomerId, URI> evergreen) {
        var customer = Optional.ofNullable(row.customer());
        var variant = texts.in(Language.of(customer.map(Customer::language).orElse(null)));
        var values = Facts.of(
                row,
                variant.language(),
                stores,
                customer.map(Customer::id).map(evergreen::get).orElse(null));
        return fill(row.row().line(), variant, values);
    }

    /** As {@link #write} for a look: links are shown as what will stand there. */
    Written pretend(OpenRow row) {
        var customer = Optional.ofNullable(row.customer());
        var variant = texts.in(Language.of(customer.map(Customer::language).orElse(null)));
        var values = Facts.of(row, variant.language(), stores, null);
        if (row.row().state() == LinkState.LINK) {
            values.put(Placeholder.LINK, "https://…");
        }
        if (customer.isPresent()) {
            values.put(Placeholder.EVERGREEN_LINK, "https://…/go/…");
        }
        return fill(row.row().line(), variant, values);
    }

    static Written fill(int line, Texts.Variant variant, Map<Placeholder, String> values) {
        Set<Placeholder> missing = EnumSet.noneOf(Placeholder.class);
        missing.addAll(variant.placeholders());
        missing.removeAll(values.keySet());
        return new Written(
                line,
                values.get(Placeholder.EMAIL),
                variant.language(),
                // A name must not end the line of the subject.
                variant.subject()
                        .with(values)
                        .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                        .strip(),
                variant.text().with(values),
                missing);
    }
}
