package io.storefleet.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** What a benchmark prints: lines on the way and its last line. */
record BenchReport(String name, PrintStream out) {

    void line(String text) {
        out.println(text);
    }

    /** Prints {@code BENCH <name> ratio=<x> goal=<y> key=value…}. */
    void end(double ratio, double goal, Map<String, ?> further) {
        var line = new StringBuilder(String.format(Locale.ROOT, "BENCH %s ratio=%.2f goal=%s", name, ratio, goal));
        further.forEach((key, value) -> line.append(' ').append(key).append('=').append(value));
        out.println(line);
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Median with the smallest and the largest value, such as {@code 1.52[1.40-1.61]}. */
    static String spread(double[] values) {
        var all = Arrays.stream(values).summaryStatistics();
        return String.format(Locale.ROOT, "%.2f[%.2f-%.2f]", median(values), all.getMin(), all.getMax());
    }
}
