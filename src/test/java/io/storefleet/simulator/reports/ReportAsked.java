package io.storefleet.simulator.reports;

import io.storefleet.simulator.http.Dates;
import io.storefleet.simulator.http.FieldRefused;
import io.storefleet.simulator.http.Reading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A report as it is asked for (contract §14), checked. */
record ReportAsked(JsonNode body, ReportColumns kind, List<String> columns, List<String> groups, Slice slice) {

    private static final Set<String> FIELDS =
            Set.of("filter", "reportColumns", "groupBy", "pageCount", "pageNumber", "async", "notificationEmails");
    private static final Set<String> FILTERS =
            Set.of("startDate", "endDate", "syncDate", "countryISO", "productNames", "productPaths", "segments");
    private static final int MOST_ROWS = 1_000;
    private static final int LONGEST_DAYS = 90;

    /** A page of rows, from 1. */
    record Slice(int count, int number) {

        long before() {
            return (long) count * (number - 1);
        }

        long end() {
            return before() + count;
        }
    }

    /** @throws FieldRefused for a wrong value @throws UnknownField for an unknown field */
    static ReportAsked read(JsonNode body, ReportColumns kind) {
        Reading.only(body, FIELDS);
        Reading.only(body.path("filter"), FILTERS);
        Stream.of("startDate", "endDate", "syncDate").forEach(field -> day(body, field));
        List<String> columns = texts(body.path("reportColumns"));
        if (columns.isEmpty()) {
            throw new FieldRefused("reportColumns", "Required");
        }
        List<String> groups = texts(body.path("groupBy"));
        columns.stream().filter(column -> !kind.knows(column)).forEach(column -> {
            throw new FieldRefused(column, "invalid.column", "Invalid column");
        });
        groups.stream().filter(column -> !kind.groupable(column)).forEach(column -> {
            throw new FieldRefused(column, "invalid.column", "Invalid column for grouping");
        });
        int count = Reading.whole(body, "pageCount", MOST_ROWS, 1, MOST_ROWS);
        int number = Reading.whole(body, "pageNumber", 1, 1, Integer.MAX_VALUE);
        return new ReportAsked(body, kind, columns, groups, new Slice(count, number));
    }

    /** Whether the answer is a job: asked for, or more than 90 days. */
    boolean needsJob(LocalDate today) {
        @Nullable LocalDate start = day(body, "startDate");
        @Nullable LocalDate since = start == null ? day(body, "syncDate") : start;
        @Nullable LocalDate end = day(body, "endDate");
        boolean tooLong = since == null || ChronoUnit.DAYS.between(since, end == null ? today : end) > LONGEST_DAYS;
        return body.path("async").asBoolean(false) || tooLong;
    }

    boolean takes(ReportFact fact) {
        JsonNode filter = body.path("filter");
        return !before(fact, "startDate")
                && !before(fact, "syncDate")
                && !after(fact)
                && among(filter.path("countryISO"), fact.account().market().country())
                && among(filter.path("productNames"), fact.product().display())
                && among(filter.path("productPaths"), fact.product().path())
                && among(filter.path("segments"), "consumer");
    }

    private boolean before(ReportFact fact, String field) {
        @Nullable LocalDate day = day(body, field);
        return day != null && fact.day().isBefore(day);
    }

    private boolean after(ReportFact fact) {
        @Nullable LocalDate end = day(body, "endDate");
        return end != null && fact.day().isAfter(end);
    }

    private static boolean among(JsonNode wanted, String value) {
        return !wanted.isArray() || wanted.isEmpty() || texts(wanted).contains(value);
    }

    private static @Nullable LocalDate day(JsonNode body, String field) {
        @Nullable String text = Reading.text(body.path("filter"), field);
        if (text != null && Dates.day(text).isEmpty()) {
            throw new FieldRefused(field, "Must be a date of the form yyyy-mm-dd");
        }
        return text == null ? null : LocalDate.parse(text);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString("")));
        return texts;
    }
}
