package io.storefleet.uikit;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table that is written row by row. Closing it ends the file and leaves the stream open. */
public sealed interface TableFile extends Closeable permits CsvTable, XlsxTable {

    /** CSV as UTF-8 with a byte order mark. */
    static TableFile csv(OutputStream out) throws IOException {
        return new CsvTable(out);
    }

    /**
     * A workbook; more rows than a sheet holds go on in another.
     *
     * @param name of the sheet, short and without punctuation
     */
    static TableFile xlsx(OutputStream out, String name) {
        return new XlsxTable(out, name);
    }

    void header(List<String> names);

    /** @param cells texts and numbers; texts that could begin a formula are guarded by {@link CsvCell} */
    void row(List<Object> cells);

    /** Sends on what was written so far. */
    void flush() throws IOException;
}
