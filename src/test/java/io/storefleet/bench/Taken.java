package io.storefleet.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Milliseconds that typing into lists, typing into the search and calling for nothing took, and what went wrong. */
record Taken(List<Double> lists, List<Double> searches, List<Double> nothing, int errors) {

    static Taken of(List<Taken> parts) {
        return new Taken(
                parts.stream().flatMap(part -> part.lists.stream()).toList(),
                parts.stream().flatMap(part -> part.searches.stream()).toList(),
                parts.stream().flatMap(part -> part.nothing.stream()).toList(),
                parts.stream().mapToInt(Taken::errors).sum());
    }

    /** What 95 of 100 texts took at most until their rows had come. */
    double p95() {
        return at(Stream.concat(lists.stream(), searches.stream()).toList(), 0.95);
    }

    double ratio() {
        return p95() / at(nothing, 0.95);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "p50 and p95: lists %.1f and %.1f ms (%d), search %.1f and %.1f ms (%d), nothing %.1f and %.1f ms, %d errors",
                at(lists, 0.5),
                at(lists, 0.95),
                lists.size(),
                at(searches, 0.5),
                at(searches, 0.95),
                searches.size(),
                at(nothing, 0.5),
                at(nothing, 0.95),
                errors);
    }

    static double at(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }
}
