package io.storefleet.fastspring.reports;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The file a job made: CSV, with the columns' names in its first line. */
public record ReportFile(String text) {

    /** Its rows, taken apart one by one; cells without text are left out. */
    public Stream<ReportRow> rows() {
        var rows = new CsvRows(text);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public String toString() {
        return "ReportFile[" + text.length() + " characters]";
    }
}
