package io.storefleet.simulator.reports;

import io.storefleet.simulator.state.StoreState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a report from what was charged in the store. */
final class ReportRows {

    private final ReportAsked asked;
    private final ReportColumns columns;

    ReportRows(ReportAsked asked) {
        this.asked = asked;
        this.columns = asked.kind();
    }

    /** All rows, by time; with groups one row for each. */
    List<Map<String, @Nullable Object>> of(StoreState state) {
        List<ReportFact> facts = facts(state);
        if (asked.groups().isEmpty()) {
            return facts.stream().map(fact -> row(List.of(fact))).toList();
        }
        Map<List<String>, List<ReportFact>> groups =
                facts.stream().collect(Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().map(this::row).toList();
    }

    private List<ReportFact> facts(StoreState state) {
        boolean subscriptions = columns.name().equals("SubscriptionReport");
        return state.accounts()
                .all()
                .flatMap(account -> account.trade().purchases().stream()
                        .filter(purchase -> purchase.outcome().charged())
                        .map(purchase -> new ReportFact(state.store(), account, purchase)))
                .filter(fact -> !subscriptions || fact.recurring())
                .filter(asked::takes)
                .sorted(Comparator.comparing(
                                (ReportFact fact) -> fact.purchase().at())
                        .thenComparing(fact -> fact.purchase().order()))
                .toList();
    }

    private List<String> group(ReportFact fact) {
        List<String> values = new ArrayList<>();
        asked.groups().forEach(name -> values.add(String.valueOf(described(name, fact))));
        return values;
    }

    /** Of several charges: the sums, and what they have in common by the grouping. */
    private Map<String, @Nullable Object> row(List<ReportFact> facts) {
        boolean single = asked.groups().isEmpty();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (String name : asked.columns()) {
            @Nullable Function<ReportFact, BigDecimal> metric = columns.metrics().get(ReportColumns.key(name));
            if (metric != null) {
                row.put(ReportColumns.key(name), facts.stream().map(metric).reduce(BigDecimal.ZERO, BigDecimal::add));
            } else if (single || asked.groups().contains(name)) {
                row.put(ReportColumns.key(name), described(name, facts.getFirst()));
            } else {
                row.put(ReportColumns.key(name), null);
            }
        }
        return row;
    }

    private @Nullable Object described(String name, ReportFact fact) {
        Function<ReportFact, @Nullable Object> column = columns.descriptive().get(ReportColumns.key(name));
        return column == null ? null : column.apply(fact);
    }

    /** The rows as CSV with the columns' names first. */
    static String csv(List<String> columns, List<Map<String, @Nullable Object>> rows) {
        Stream<String> head = Stream.of(columns.stream().map(ReportColumns::key).collect(Collectors.joining(",")));
        Stream<String> lines = rows.stream()
                .map(row -> columns.stream()
                        .map(name -> cell(row.get(ReportColumns.key(name))))
                        .collect(Collectors.joining(",")));
        return Stream.concat(head, lines).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        String text =
                value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
