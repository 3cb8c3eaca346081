package io.storefleet.simulator.quotes;

import io.storefleet.simulator.http.Dates;
import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.world.SimulatedStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list of quotes is asked for (contract §12): the filters of 2026 and of 2024. */
final class QuoteFilter {

    private static final Set<String> KNOWN = Set.of(
            "createdEmail",
            "onlyQuoteId",
            "statuses",
            "statuses[]",
            "createdBegin",
            "createdEnd",
            "expiresBegin",
            "expiresEnd",
            "expiredBefore",
            "searchParam");

    private final Map<String, String> query;
    private final SimulatedStore store;

    /** @throws FieldRefused for a parameter or date that cannot be read */
    QuoteFilter(Map<String, String> query, SimulatedStore store) {
        this.query = query;
        this.store = store;
        query.keySet().stream().filter(key -> !KNOWN.contains(key)).forEach(key -> {
            throw new FieldRefused(key, "Unknown parameter");
        });
        Stream.of("createdBegin", "createdEnd", "expiresBegin", "expiresEnd", "expiredBefore")
                .forEach(this::day);
    }

    boolean idsOnly() {
        return "true".equals(query.get("onlyQuoteId"));
    }

    boolean takes(SimulatedQuote quote) {
        SimulatedQuote.Course course = quote.course();
        return given("createdEmail", mail -> mail.equals(QuoteJson.mail(store)))
                && statuses().test(quote.status().name())
                && !before(course.created(), "createdBegin")
                && !since(course.created(), "createdEnd")
                && !before(course.expires(), "expiresBegin")
                && !since(course.expires(), "expiresEnd")
                && !since(course.expires(), "expiredBefore")
                && given("searchParam", text -> searched(quote, text.toLowerCase(Locale.ROOT)));
    }

    private static boolean searched(SimulatedQuote quote, String text) {
        return Stream.of(
                        quote.id(),
                        quote.draft().name(),
                        quote.draft().recipient().person().email(),
                        quote.draft().recipient().person().name())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text));
    }

    private Predicate<String> statuses() {
        @Nullable String asked = query.getOrDefault("statuses", query.get("statuses[]"));
        return asked == null || asked.isEmpty() ? _ -> true : List.of(asked.split(","))::contains;
    }

    private boolean given(String key, Predicate<String> condition) {
        @Nullable String value = query.get(key);
        return value == null || value.isEmpty() || condition.test(value);
    }

    private boolean before(Instant moment, String key) {
        @Nullable Instant day = day(key);
        return day != null && moment.isBefore(day);
    }

    private boolean since(Instant moment, String key) {
        @Nullable Instant day = day(key);
        return day != null && !moment.isBefore(day);
    }

    private @Nullable Instant day(String key) {
        @Nullable String value = query.get(key);
        return value == null
                ? null
                : Dates.day(value).orElseThrow(() -> new FieldRefused(key, "Must be a date of the form yyyy-mm-dd"));
    }
}
