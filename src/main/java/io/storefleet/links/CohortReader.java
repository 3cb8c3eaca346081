package io.storefleet.links;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Understands pasted text and uploaded CSV: which column, which lines, what is wrong with the others. */
public final class CohortReader {

    private static final int SAMPLE = 100;
    private static final int LONGEST_FIELD = 64 * 1024;

    private final Cohort.Limits limits;

    public CohortReader(Cohort.Limits limits) {
        this.limits = limits;
    }

    /** Reads a file in UTF-8, UTF-16 with its mark, or else Windows-1252. */
    public Cohort read(byte[] file) {
        return read(FileText.decode(file));
    }

    /** Reads text: one id or address a line, one line of them, or a table with or without a header. */
    public Cohort read(String text) {
        var lines = new CohortLines(limits);
        try (var records = CsvReader.builder()
                .fieldSeparator(FileText.separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(FileText.withoutMark(text))) {
            readRecords(records.iterator(), lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.cohort();
    }

    private static void readRecords(Iterator<CsvRecord> records, CohortLines lines) {
        try {
            var sample = sample(records);
            if (isOneLineOfMany(sample, records)) {
                var cells = sample.getFirst().getFields();
                for (int place = 0; place < cells.size(); place++) {
                    lines.take(place + 1, cells.get(place));
                }
                return;
            }
            var column = IdColumn.of(sample);
            sample.stream().skip(column.hasHeader() ? 1 : 0).forEach(row -> take(row, column, lines));
            records.forEachRemaining(row -> take(row, column, lines));
        } catch (CsvParseException broken) {
            lines.unreadable();
        }
    }

    private static List<CsvRecord> sample(Iterator<CsvRecord> records) {
        var sample = new ArrayList<CsvRecord>();
        while (sample.size() < SAMPLE && records.hasNext()) {
            sample.add(records.next());
        }
        return sample;
    }

    private static boolean isOneLineOfMany(List<CsvRecord> sample, Iterator<CsvRecord> rest) {
        if (sample.size() != 1 || rest.hasNext()) {
            return false;
        }
        var cells = sample.getFirst().getFields();
        return cells.size() > 1 && cells.stream().allMatch(cell -> cell.isBlank() || IdColumn.speaks(cell));
    }

    private static void take(CsvRecord row, IdColumn column, CohortLines lines) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        if (row.getFields().stream().allMatch(String::isBlank)) {
            lines.passed(line);
        } else {
            lines.take(line, column.index() < row.getFieldCount() ? row.getField(column.index()) : "");
        }
    }
}
