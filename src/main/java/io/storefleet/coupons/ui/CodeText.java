package io.storefleet.coupons.ui;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Codes as people have them in texts and files. */
final class CodeText {

    private static final Set<String> HEADS =
            Set.of("code", "codes", "coupon", "coupon code", "gutschein", "gutscheincode");

    private static final Pattern BAD = Pattern.compile("[\\s\\p{Cntrl}\"]");
    private static final int LONGEST = 255;

    private CodeText() {}

    /** By lines, commas, semicolons or tabs. */
    static List<String> pasted(String text) {
        return cells(Arrays.stream(text.split("[\\r\\n,;\\t]+")));
    }

    /**
     * The first column of a CSV file, without its heading.
     *
     * @param bad what cannot be a code, by the number of its line
     */
    record FileCodes(List<String> codes, SortedMap<Integer, String> bad) {

        static final FileCodes NONE = new FileCodes(List.of(), Collections.emptySortedMap());

        /** Codes are worth money. */
        @Override
        public String toString() {
            return "FileCodes[" + codes.size() + "]";
        }
    }

    static FileCodes file(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        var lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R");
        var codes = new LinkedHashSet<String>();
        var bad = new TreeMap<Integer, String>();
        for (int number = 0; number < lines.length; number++) {
            for (var cell : cells(Stream.of(lines[number].split("[,;\\t]", 2)[0]))) {
                if (number > 0 || !HEADS.contains(cell.toLowerCase(Locale.ROOT))) {
                    if (BAD.matcher(cell).find() || cell.length() > LONGEST) {
                        bad.put(number + 1, cell);
                    } else {
                        codes.add(cell);
                    }
                }
            }
        }
        return new FileCodes(List.copyOf(codes), bad);
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
