package io.storefleet.bulk.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.storefleet.bulk.BulkAction;
import io.storefleet.bulk.BulkLineProblem;
import io.storefleet.bulk.BulkOwn;
import io.storefleet.bulk.BulkProblem;
import io.storefleet.mirror.Fold;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.CsvCell;
import io.storefleet.uikit.LinesText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Understands pasted text and uploaded CSV line by line; lines in a row about one thing become one. */
final class LineReader {

    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int LONGEST = 255;

    private final BulkAction action;
    private final String request;
    private final Map<String, StoreId> stores;
    private final Consumer<Line> sink;
    private int last;
    private @Nullable LineColumns columns;
    private @Nullable Line open;

    /** @param stores those the actor sees, by folded name */
    LineReader(BulkAction action, String request, Map<String, StoreId> stores, Consumer<Line> sink) {
        this.action = action;
        this.request = request;
        this.stores = Map.copyOf(stores);
        this.sink = sink;
    }

    void read(LinesText text) {
        try (var records = CsvReader.builder()
                .fieldSeparator(text.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text.open())) {
            records.forEach(this::take);
        } catch (CsvParseException broken) {
            give(new Line(last + 1, "", null, null, new BulkLineProblem(BulkLineProblem.UNREADABLE, "")));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be read", impossible);
        }
        end();
    }

    private void take(CsvRecord row) {
        last = Math.toIntExact(row.getStartingLineNumber());
        if (row.getFields().stream().allMatch(String::isBlank)) {
            return;
        }
        var known = columns;
        if (known != null) {
            line(row, known);
            return;
        }
        var header = LineColumns.header(row.getFields(), action.list(), action.columns());
        if (header == null && row.getFieldCount() > 1) {
            throw new BulkProblem(BulkProblem.Kind.NO_ID_COLUMN);
        }
        columns = header == null ? LineColumns.onlyIds() : header;
        if (header == null) {
            line(row, columns);
        }
    }

    private void line(CsvRecord row, LineColumns known) {
        var input = clean(cell(row, known.id()));
        try {
            if (input.isEmpty() || input.length() > LONGEST) {
                throw new BulkLineProblem(BulkLineProblem.NO_ID, "");
            }
            var store = store(cell(row, known.store()));
            give(new Line(last, input, store, action.own(cells(row, known), request), null));
        } catch (BulkLineProblem problem) {
            give(new Line(last, cut(input), null, null, problem));
        }
    }

    private @Nullable StoreId store(String name) {
        if (name.isEmpty()) {
            return null;
        }
        var store = stores.get(Fold.text(name));
        if (store == null) {
            throw new BulkLineProblem(BulkLineProblem.NO_STORE, "");
        }
        return store;
    }

    private static Map<String, String> cells(CsvRecord row, LineColumns known) {
        var cells = new HashMap<String, String>();
        known.others().forEach((name, place) -> {
            var cell = cell(row, place);
            if (!cell.isBlank()) {
                cells.put(name, cell);
            }
        });
        return cells;
    }

    private static String cell(CsvRecord row, int place) {
        return place < 0 || place >= row.getFieldCount() ? "" : CsvCell.plain(row.getField(place));
    }

    /** Lines in a row about one thing are one row, which stands where the first does. */
    private void give(Line line) {
        var before = open;
        if (before != null && !action.oneCall() && line.problem() == null && sameThing(before, line)) {
            open = together(before, line);
            return;
        }
        end();
        open = line;
    }

    private static boolean sameThing(Line before, Line line) {
        return before.problem() == null
                && before.input().equals(line.input())
                && java.util.Objects.equals(before.store(), line.store());
    }

    private Line together(Line before, Line line) {
        try {
            return new Line(before.number(), before.input(), before.store(), together(before.own(), line.own()), null);
        } catch (BulkLineProblem problem) {
            sink.accept(before);
            return new Line(line.number(), line.input(), line.store(), null, problem);
        }
    }

    private BulkOwn together(@Nullable BulkOwn first, @Nullable BulkOwn more) {
        if (first == null || more == null) {
            throw new BulkLineProblem(BulkLineProblem.DUPLICATE, "");
        }
        return action.together(first, more);
    }

    private void end() {
        var line = open;
        open = null;
        if (line != null) {
            sink.accept(line);
        }
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
