package io.storefleet.fastspring.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a report.
 *
 * @param values texts by column in lower case, in the report's order; columns without a value are left out
 */
public record ReportRow(Map<String, String> values) {

    public ReportRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public @Nullable String text(ReportColumn column) {
        return values.get(column.key());
    }

    /** Amounts are in major units: of the currency of the transaction, or in US dollars where the column says so. */
    public @Nullable BigDecimal number(ReportColumn column) {
        String text = text(column);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** A day in UTC. */
    public @Nullable LocalDate day(ReportColumn column) {
        String text = text(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    public @Nullable Boolean flag(ReportColumn column) {
        String text = text(column);
        return text == null ? null : Boolean.valueOf(text);
    }

    @Override
    public String toString() {
        return "ReportRow" + values.keySet();
    }
}
