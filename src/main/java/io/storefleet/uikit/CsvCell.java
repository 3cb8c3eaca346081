package io.storefleet.uikit;

/** Cells that a spreadsheet must not take for a formula, and back. */
public final class CsvCell {

    private static final String STARTS = "=+-@\t\r\n";
    private static final char GUARD = '\'';

    private CsvCell() {}

    /** The cell for a file: what could begin a formula gets an apostrophe in front. */
    public static String safe(String text) {
        return beginsFormula(text, 0) ? GUARD + text : text;
    }

    /** What a cell of a file means: trimmed, without the apostrophe {@link #safe} put there. */
    public static String plain(String cell) {
        var text = cell.strip();
        return text.length() > 1 && text.charAt(0) == GUARD && beginsFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean beginsFormula(String text, int at) {
        return text.length() > at && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
