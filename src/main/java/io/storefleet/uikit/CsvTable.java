package io.storefleet.uikit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV as UTF-8 with a byte order mark. */
final class CsvTable implements TableFile {

    private static final char MARK = '\uFEFF';

    private final BufferedWriter text;
    private final CsvWriter csv;

    CsvTable(OutputStream out) throws IOException {
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
        csv.writeRecord(cells.stream().map(CsvTable::text).toList());
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
