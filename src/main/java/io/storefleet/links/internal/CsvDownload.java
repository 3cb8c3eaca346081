package io.storefleet.links.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.storefleet.links.LinkDownload;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.CsvCell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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

    private final Run run;
    private final Set<StoreId> masked;
    private final ItemQueries queries;
    private final Opened opened;
    private final Consumer<Map<String, String>> ended;
    private int links;
    private int expired;

    /** @param ended is told the figures once all is written */
    CsvDownload(Run run, Set<StoreId> masked, ItemQueries queries, Opened opened, Consumer<Map<String, String>> ended) {
        this.run = run;
        this.masked = masked;
        this.queries = queries;
        this.opened = opened;
        this.ended = ended;
    }

    @Override
    public int storesLeftOut() {
        return run.hidden();
    }

    @Override
    public int expired() {
        return expired;
    }

    @Override
    public String fileName() {
        return "links-" + run.id() + ".csv";
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
        ended.accept(Map.of("links", String.valueOf(links), "expired", String.valueOf(expired)));
    }

    private List<ItemRow> after(int line) {
        return queries.after(new ItemQueries.Shown(run.id(), run.stores()), LinkFilter.ALL.states(), line, ROWS);
    }

    private List<String> cells(ItemRow row) {
        var shown = row.shown();
        var link = opened.open(run.id(), row);
        // It may have expired since the download began, or the page was drawn.
        var gone = shown.state() == LinkState.LINK && link == null;
        links += link == null ? 0 : 1;
        expired += gone ? 1 : 0;
        var state = gone ? LinkState.EXPIRED : shown.state();
        return List.of(
                String.valueOf(shown.line()),
                CsvCell.safe(masked.contains(row.at()) ? Masking.of(shown.input()) : shown.input()),
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
