package io.storefleet.links.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.storefleet.uikit.CsvCell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV as UTF-8 with a byte order mark. */
final class CsvSheet implements Sheet {

    private static final char MARK = '\uFEFF';

    private final BufferedWriter text;
    private final CsvWriter csv;

    CsvSheet(OutputStream out) throws IOException {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(MARK);
        csv = CsvWriter.builder().build(text);
    }

    @Override
    public void header(List<String> names) {
        csv.writeRecord(names);
    }

    @Override
    public void row(List<Object> cells) {
        csv.writeRecord(cells.stream().map(CsvSheet::text).toList());
    }

    private static String text(Object cell) {
        return cell instanceof String words ? CsvCell.safe(words) : cell.toString();
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
        text.flush();
    }

    /** Closing the writers would close the stream, which belongs to the caller. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
