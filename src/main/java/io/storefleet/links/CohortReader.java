package io.storefleet.links;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.storefleet.uikit.CsvCell;
import io.storefleet.uikit.LinesText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands pasted text and uploaded CSV line by line: which column, what stands there, what is not usable. */
public final class CohortReader {

    private static final int SAMPLE = 100;
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int LONGEST = 255;

    private final LineSink sink;
    private int last;
    private boolean broken;

    private CohortReader(LineSink sink) {
        this.sink = sink;
    }

    /**
     * Reads one id, address or reference a line, one line of them, or a table with or without a header.
     *
     * @throws LinkProblem when no column of it says that it names accounts; the sink has heard nothing then
     */
    public static void read(LinesText text, LineSink sink) {
        new CohortReader(sink).read(text);
    }

    private void read(LinesText text) {
        try (var records = CsvReader.builder()
                .fieldSeparator(text.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text.open())) {
            readRecords(records.iterator());
        } catch (CsvParseException broken) {
            unusable(last + 1, LineProblem.UNREADABLE, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be read", impossible);
        }
    }

    private void readRecords(Iterator<CsvRecord> records) {
        var sample = sample(records);
        if (isOneLineOfMany(sample, records)) {
            var cells = sample.getFirst().getFields();
            for (int place = 0; place < cells.size(); place++) {
                take(place + 1, cells.get(place));
            }
            return;
        }
        var column = IdColumn.of(sample);
        if (!column.known(sample)) {
            throw new LinkProblem(LinkProblem.Kind.NO_COLUMN);
        }
        sample.stream().skip(column.hasHeader() ? 1 : 0).forEach(row -> take(row, column));
        if (broken) {
            unusable(last + 1, LineProblem.UNREADABLE, "");
        } else {
            records.forEachRemaining(row -> take(row, column));
        }
    }

    private List<CsvRecord> sample(Iterator<CsvRecord> records) {
        var sample = new ArrayList<CsvRecord>();
        try {
            while (sample.size() < SAMPLE && records.hasNext()) {
                sample.add(records.next());
            }
        } catch (CsvParseException unreadable) {
            // What stands before it counts all the same.
            broken = true;
        }
        return sample;
    }

    private boolean isOneLineOfMany(List<CsvRecord> sample, Iterator<CsvRecord> rest) {
        if (broken || sample.size() != 1 || rest.hasNext()) {
            return false;
        }
        var cells = sample.getFirst().getFields();
        return cells.size() > 1 && cells.stream().allMatch(cell -> cell.isBlank() || IdColumn.speaks(cell));
    }

    private void take(CsvRecord row, IdColumn column) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        if (row.getFields().stream().allMatch(String::isBlank)) {
            last = line;
        } else {
            take(line, column.index() < row.getFieldCount() ? row.getField(column.index()) : "");
        }
    }

    private void take(int line, String cell) {
        var text = CsvCell.plain(cell);
        if (text.indexOf('\n') >= 0) {
            unusable(line, LineProblem.UNREADABLE, "");
        } else if (text.isEmpty()) {
            unusable(line, LineProblem.EMPTY, "");
        } else {
            var kind = text.length() > LONGEST ? null : LineKind.of(text).orElse(null);
            give(line, text, kind, kind == null ? LineProblem.NEITHER : null);
        }
    }

    private void unusable(int line, LineProblem problem, String text) {
        give(line, text, null, problem);
    }

    private void give(int line, String text, @Nullable LineKind kind, @Nullable LineProblem problem) {
        last = line;
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        sink.line(line, clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…", kind, problem);
    }
}
