package io.storefleet.fastspring.reports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/** Takes CSV apart (RFC 4180): quoted cells may hold commas, quotes and line breaks. */
final class CsvRows implements Iterator<ReportRow> {

    private static final char QUOTE = '"';

    private final String text;
    private final List<String> names;
    private int at;

    CsvRows(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
        this.names = at < text.length()
                ? line().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
        skipEmptyLines();
    }

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public ReportRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<String> cells = line();
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 0; column < Math.min(names.size(), cells.size()); column++) {
            if (!cells.get(column).isEmpty()) {
                values.put(names.get(column), cells.get(column));
            }
        }
        skipEmptyLines();
        return new ReportRow(values);
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        return cells;
    }

    /** Stops at the comma or line break behind the cell. */
    private String cell() {
        var cell = new StringBuilder();
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == QUOTE && quoted && at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
                cell.append(QUOTE);
                at++;
            } else if (each == QUOTE) {
                quoted = !quoted;
            } else if (!quoted && (each == ',' || each == '\n' || each == '\r')) {
                break;
            } else {
                cell.append(each);
            }
        }
        return cell.toString();
    }

    private void skipEmptyLines() {
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
    }
}
