package io.storefleet.coupons.ui;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Codes as people have them in texts and files. */
final class CodeText {

    private static final Set<String> HEADS =
            Set.of("code", "codes", "coupon", "coupon code", "gutschein", "gutscheincode");

    private CodeText() {}

    /** By lines, commas, semicolons or tabs. */
    static List<String> pasted(String text) {
        return cells(Arrays.stream(text.split("[\\r\\n,;\\t]+")));
    }

    /** The first column of a CSV file, without its heading. */
    static List<String> file(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        var lines = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var cells = cells(Arrays.stream(lines.split("\\R")).map(line -> line.split("[,;\\t]", 2)[0]));
        var headed = !cells.isEmpty() && HEADS.contains(cells.getFirst().toLowerCase(Locale.ROOT));
        return headed ? cells.subList(1, cells.size()) : cells;
    }

    private static List<String> cells(Stream<String> parts) {
        return parts.map(String::strip)
                .map(cell -> cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                        ? cell.substring(1, cell.length() - 1).strip()
                        : cell)
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
