package io.storefleet.lists.internal;

import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a file is written, as a job's checkpoint.
 *
 * @param last the row behind which it goes on, null at the start
 */
record ExportMark(int parts, long rows, @Nullable Last last) {

    /** What a cursor needs of a row; the value as it is written, empty for none. */
    record Last(UUID store, String id, String value) {

        static Last of(ListRow row) {
            return new Last(
                    row.store().value(),
                    row.id().id(),
                    row.orderedBy() == null ? "" : row.orderedBy().toString());
        }

        ListRow row(ListColumn orderedBy) {
            return new ListRow(new RowId(new StoreId(store), id), "", null, Map.of(), read(orderedBy));
        }

        private @Nullable Object read(ListColumn orderedBy) {
            if (value.isEmpty()) {
                return null;
            }
            return switch (orderedBy.type()) {
                case DAY -> LocalDate.parse(value);
                case INSTANT -> Instant.parse(value);
                default -> value;
            };
        }
    }

    static ExportMark of(String checkpoint) {
        if (checkpoint.isEmpty()) {
            return new ExportMark(0, 0, null);
        }
        var parts = checkpoint.split("\\|", 5);
        var last = parts[2].isEmpty() ? null : new Last(UUID.fromString(parts[2]), parts[4], parts[3]);
        return new ExportMark(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), last);
    }

    String text() {
        return parts + "|" + rows + "|" + (last == null ? "||" : last.store() + "|" + last.value() + "|" + last.id());
    }
}
