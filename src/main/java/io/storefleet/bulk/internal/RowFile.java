package io.storefleet.bulk.internal;

import io.storefleet.bulk.Bulk;
import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkState;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.TableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Rows of a run that were not done, read page by page while they are sent. */
record RowFile(Desk.Seen seen, Map<StoreId, String> names, RowTable rows) implements Bulk.Table {

    private static final int PAGE = 1_000;
    private static final List<BulkState> STATES = Arrays.stream(BulkState.values())
            .filter(state -> state != BulkState.DONE && state != BulkState.WAITING)
            .toList();

    @Override
    public String name() {
        return "bulk-" + seen.row().id() + ".csv";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (var file = TableFile.csv(out)) {
            file.header(List.of("line", "store", "id", "typed", "outcome", "reason", "detail", "amount", "currency"));
            int last = 0;
            List<BulkRow> page;
            do {
                page = rows.after(seen.sight(), STATES, last, PAGE);
                page.forEach(row -> file.row(cells(row)));
                file.flush();
                last = page.isEmpty() ? last : page.getLast().line();
            } while (page.size() == PAGE);
        }
    }

    private List<Object> cells(BulkRow row) {
        var amount = row.amount();
        return List.of(
                row.line(),
                row.store() == null ? "" : names.getOrDefault(row.store(), ""),
                Objects.requireNonNullElse(row.id(), ""),
                row.input(),
                row.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                row.reason(),
                row.detail(),
                amount == null ? "" : amount.amount().stripTrailingZeros().toPlainString(),
                amount == null ? "" : amount.currency());
    }
}
