package io.storefleet.links.internal;

import io.storefleet.links.LinkExport;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table that is written row by row. Closing it ends the file and leaves the stream open. */
sealed interface Sheet extends Closeable permits CsvSheet, XlsxSheet {

    static Sheet of(LinkExport.Format format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvSheet(out);
            case XLSX -> new XlsxSheet(out);
        };
    }

    void header(List<String> names);

    /** @param cells texts and numbers */
    void row(List<Object> cells);

    /** Sends on what was written so far. */
    void flush() throws IOException;
}
