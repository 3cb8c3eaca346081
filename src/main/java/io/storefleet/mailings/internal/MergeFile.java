package io.storefleet.mailings.internal;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkState;
import io.storefleet.links.OpenRow;
import io.storefleet.links.OpenRows;
import io.storefleet.mailings.MailFile;
import io.storefleet.mailings.Placeholder;
import io.storefleet.mirror.Customer;
import io.storefleet.mirror.CustomerId;
import io.storefleet.uikit.CsvCell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subject and text for each customer as CSV, for other people's mail programs. */
final class MergeFile implements MailFile {

    private static final char MARK = '\uFEFF';
    private static final List<String> HEADER = List.of("line", "email", "language", "subject", "text", "missing");

    private final LinkBatchId batch;
    private final OpenRows rows;
    private final Penman penman;
    private final Planner planner;
    private final boolean evergreen;

    MergeFile(LinkBatchId batch, OpenRows rows, Texts texts, Planner planner) {
        this.batch = batch;
        this.rows = rows;
        this.penman = planner.penman(texts);
        this.planner = planner;
        this.evergreen = texts.uses(Placeholder.EVERGREEN_LINK);
    }

    @Override
    public String fileName() {
        return "mail-merge-" + batch + ".csv";
    }

    @Override
    public String contentType() {
        return "text/csv; charset=utf-8";
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
        for (var page = rows.after(line, OpenRows.PAGE); !page.isEmpty(); page = rows.after(line, OpenRows.PAGE)) {
            var addresses = evergreen ? planner.evergreen(page) : Map.<CustomerId, URI>of();
            for (var row : page) {
                if (row.row().state() == LinkState.LINK || row.row().state() == LinkState.EXPIRED) {
                    csv.writeRecord(cells(row, addresses));
                }
            }
            csv.flush();
            line = page.getLast().row().line();
        }
        text.flush();
    }

    private List<String> cells(OpenRow row, Map<CustomerId, URI> addresses) {
        var written = penman.write(row, addresses);
        var email = Optional.ofNullable(row.customer()).flatMap(Customer::email).orElse("");
        return List.of(
                String.valueOf(written.line()),
                CsvCell.safe(email),
                written.language().words().getLanguage(),
                CsvCell.safe(written.subject()),
                CsvCell.safe(written.text()),
                written.missing().stream().sorted().map(Placeholder::key).collect(joining(" ")));
    }
}
