package io.storefleet.links.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkDownload;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.uikit.CsvCell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A run as CSV, for people and programs: names of columns and results are the same in every language. Text that could
 * begin a formula gets an apostrophe in front, account ids as well; reading such a file here takes it off again.
 */
final class CsvDownload implements LinkDownload {

    private static final int ROWS = 500;
    private static final char MARK = '\uFEFF';
    private static final List<String> HEADER =
            List.of("line", "input", "account_id", "result", "link", "expires_utc", "reason");

    private final LinkBatchId batch;
    private final boolean mask;
    private final ItemQueries queries;
    private final LinkSeals seals;
    private final Clock clock;

    CsvDownload(LinkBatchId batch, boolean mask, ItemQueries queries, LinkSeals seals, Clock clock) {
        this.batch = batch;
        this.mask = mask;
        this.queries = queries;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public String fileName() {
        return "links-" + batch + ".csv";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(MARK);
        // Closing it would close the stream, which belongs to the caller.
        @SuppressWarnings("resource")
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(HEADER);
        int line = 0;
        for (var rows = after(line); !rows.isEmpty(); rows = after(line)) {
            for (var row : rows) {
                csv.writeRecord(cells(row));
            }
            line = rows.getLast().line();
            csv.flush();
        }
        csv.flush();
        text.flush();
    }

    private List<ItemRow> after(int line) {
        return queries.after(batch, LinkFilter.ALL.states(), line, ROWS);
    }

    private List<String> cells(ItemRow row) {
        var shown = row.shown();
        var sealed = row.sealed();
        var link = sealed == null || row.over(clock.instant()) ? null : seals.open(batch, row.line(), sealed);
        var state = shown.state() == LinkState.LINK && link == null ? LinkState.EXPIRED : shown.state();
        return List.of(
                String.valueOf(shown.line()),
                CsvCell.safe(mask ? Masking.of(shown.input()) : shown.input()),
                CsvCell.safe(text(shown.account())),
                state.name().toLowerCase(Locale.ROOT),
                link == null ? "" : CsvCell.safe(link.reveal()),
                text(shown.expires()),
                CsvCell.safe(reason(shown)));
    }

    private static String reason(LinkRow row) {
        var reason = row.reason();
        if (row.sameAs() != null) {
            return "same as line " + row.sameAs();
        }
        return reason == null ? "" : words(reason);
    }

    private static String words(LinkReason reason) {
        return reason.words().isEmpty() ? reason.code() : reason.code() + ": " + reason.words();
    }

    private static String text(@Nullable Object value) {
        return value instanceof Instant || value instanceof String ? value.toString() : "";
    }
}
