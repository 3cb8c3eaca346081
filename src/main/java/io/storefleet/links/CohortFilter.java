package io.storefleet.links;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on customers as the stores' copies know them; an absent one lets everybody through. State, product and next
 * charge must fit one and the same subscription.
 *
 * @param states FastSpring's words for a subscription's state, in small letters; empty for any
 * @param product a product's path
 * @param nextFrom the first day of the next charge, in UTC as FastSpring's days are
 * @param nextTo the last day of it
 * @param country two letters
 * @param orderedSince completed an order on that day, in UTC, or later
 * @param data whether only live or only test subscriptions and orders count; people without any are of neither
 */
public record CohortFilter(
        Set<String> states,
        @Nullable String product,
        @Nullable LocalDate nextFrom,
        @Nullable LocalDate nextTo,
        @Nullable String country,
        @Nullable LocalDate orderedSince,
        Data data) {

    /** Real data, test data or both. */
    public enum Data {
        ALL,
        LIVE,
        TEST
    }

    public CohortFilter {
        states = Set.copyOf(states);
        product = product == null || product.isBlank() ? null : product.strip();
        country = country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether it asks for anything of a subscription. */
    public boolean ofSubscriptions() {
        return !states.isEmpty() || product != null || nextFrom != null || nextTo != null;
    }

    /** Whether it asks for anything of an order. */
    public boolean ofOrders() {
        return orderedSince != null;
    }
}
