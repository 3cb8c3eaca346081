package io.storefleet.lists.internal;

import io.storefleet.lists.ListFilter;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRule;
import io.storefleet.query.AmountRange;
import io.storefleet.query.Amounts;
import io.storefleet.query.Days;
import io.storefleet.query.Term;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes conditions on rows of a query's terms; what people typed goes into parameters only. */
final class Conditions {

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final Reach reach;
    private final LocalDate today;
    private final Lookup lookup;

    private Conditions(Reach reach, LocalDate today, Lookup lookup) {
        this.reach = reach;
        this.today = today;
        this.lookup = lookup;
    }

    /** Where rows that hold a text may be known beforehand. */
    interface Lookup {

        /** All rows of the reach that can hold it, and maybe others; empty where they are not known, or too many. */
        Optional<SoughtRows> rows(ListKind kind, Reach reach, String text);
    }

    /** @param today the day that words such as {@code today} mean, in UTC */
    static Conditions of(ListQuery query, Reach reach, LocalDate today) {
        return of(query, reach, today, (kind, where, text) -> Optional.empty());
    }

    /** The same, by looking up what would otherwise be met by passing over all rows. */
    static Conditions of(ListQuery query, Reach reach, LocalDate today, Lookup lookup) {
        var made = new Conditions(reach, today, lookup);
        Map<ListFilter, List<String>> alternatives = new LinkedHashMap<>();
        for (var term : query.terms()) {
            var condition = made.condition(query, term);
            if (condition == null) {
                continue;
            }
            if (term.not()) {
                made.conditions.add("not coalesce((" + condition + "), false)");
            } else if (term.field() != null && isOneOf(term.field().rule())) {
                alternatives
                        .computeIfAbsent(term.field(), any -> new ArrayList<>())
                        .add(condition);
            } else {
                made.conditions.add("(" + condition + ")");
            }
        }
        alternatives.values().forEach(each -> made.conditions.add("(" + String.join(" or ", each) + ")"));
        return made;
    }

    /** Whether several terms of the field mean any of them; limits must all hold. */
    private static boolean isOneOf(ListRule rule) {
        return rule instanceof ListRule.Exact
                || rule instanceof ListRule.Capitals
                || rule instanceof ListRule.Among
                || rule instanceof ListRule.Choice;
    }

    /** As they follow other conditions, each with {@code and} before it. */
    String sql() {
        return conditions.stream().map(each -> "\n  and " + each).collect(Collectors.joining());
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private @Nullable String condition(ListQuery query, Term<ListFilter> term) {
        var field = term.field();
        if (field == null) {
            return words(query.kind().words(), term.value());
        }
        return switch (field.rule()) {
            case ListRule.InStore _, ListRule.InTaggedStore _ -> null;
            case ListRule.Exact(var sql, var anyCase) -> exact(sql, anyCase, term);
            case ListRule.Capitals(var sql) -> sql + " = any (" + put(capitals(term)) + ")";
            case ListRule.Contains(var sql, var sought) ->
                (sought && !term.not() ? among(query.kind(), term.value()) : "") + "position("
                        + put(term.value().toLowerCase(Locale.ROOT)) + " in lower(" + sql + ")) > 0";
            case ListRule.Among(var array) -> array + " && cast(" + put(capitals(term)) + " as text[])";
            case ListRule.Choice(var words) ->
                term.values().stream()
                        .map(ListQuery::word)
                        .map(words::get)
                        .map(Objects::requireNonNull)
                        .collect(Collectors.joining(" or "));
            case ListRule.OnDays(var sql) -> onDays(sql, term);
            case ListRule.Within(var sql) -> within(sql, term);
            case ListRule.Happened(var sql) -> happened(sql, term);
            case ListRule.Sum(var amount, var currency) -> amount(amount, currency, Amounts.read(term));
            case ListRule.Pair(var json) -> pair(json, term.value());
            case ListRule.Matches(var sql) -> sql.replace("{value}", put(term.value()));
        };
    }

    /** A word looks at who somebody is only where the actor may see that. */
    private String words(String sql, String value) {
        var found = sql.replace("{value}", put(value));
        return found.contains(ListKind.PERSONAL)
                ? found.replace(ListKind.PERSONAL, "m.store_id = any (" + put(reach.personalIds()) + ")")
                : found;
    }

    private String among(ListKind kind, String text) {
        return lookup.rows(kind, reach, text)
                .map(rows -> "(m.store_id, m.id) in (select * from unnest(" + put(rows.stores()) + ", "
                        + put(rows.ids()) + ")) and ")
                .orElse("");
    }

    private String exact(String sql, boolean anyCase, Term<ListFilter> term) {
        var values = term.values().stream()
                .map(value -> anyCase ? value.toLowerCase(Locale.ROOT) : value)
                .toArray(String[]::new);
        return (anyCase ? "lower(" + sql + ")" : sql) + " = any (" + put(values) + ")";
    }

    /** As typed as well, should the service ever write one otherwise. */
    private static String[] capitals(Term<ListFilter> term) {
        return term.values().stream()
                .flatMap(value -> Stream.of(value, value.toUpperCase(Locale.ROOT)))
                .toArray(String[]::new);
    }

    private String pair(String json, String typed) {
        int sign = typed.indexOf('=');
        return sign < 1
                ? json + " -> " + put(typed) + " is not null"
                : json + " ->> " + put(typed.substring(0, sign)) + " = " + put(typed.substring(sign + 1));
    }

    private String onDays(String sql, Term<ListFilter> term) {
        var range = Days.read(term, today);
        return limits(sql, range.from(), range.until());
    }

    private String within(String sql, Term<ListFilter> term) {
        var range = Days.read(term, today);
        return limits(sql, moment(range.begin()), moment(range.end()));
    }

    private String limits(String sql, @Nullable Object from, @Nullable Object until) {
        var least = from == null ? "" : sql + " >= " + put(from);
        var most = until == null ? "" : sql + " < " + put(until);
        return least.isEmpty() ? most : most.isEmpty() ? least : least + " and " + most;
    }

    private String happened(String sql, Term<ListFilter> term) {
        var range = Days.read(term, today);
        return sql.replace("{from}", moment(range.begin(), "-infinity"))
                .replace("{until}", moment(range.end(), "infinity"));
    }

    private String moment(@Nullable Instant at, String otherwise) {
        return at == null ? "'" + otherwise + "'::timestamptz" : put(at.atOffset(ZoneOffset.UTC));
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private String amount(String amount, String currency, AmountRange range) {
        var parts = new ArrayList<String>();
        limit(parts, amount + " > ", range.above());
        limit(parts, amount + " >= ", range.least());
        limit(parts, amount + " < ", range.below());
        limit(parts, amount + " <= ", range.most());
        if (range.currency() != null) {
            parts.add(currency + " = " + put(range.currency()));
        }
        return String.join(" and ", parts);
    }

    private void limit(List<String> parts, String comparison, @Nullable String number) {
        if (number != null) {
            parts.add(comparison + put(new BigDecimal(number)));
        }
    }

    private String put(Object value) {
        var name = "v" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
