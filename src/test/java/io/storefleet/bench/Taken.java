package io.storefleet.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How long calls took by their sort, and how many went wrong. */
record Taken(List<Sample> samples, int errors) {

    /** The sort of calls that change nothing. */
    static final String NOTHING = "nothing";

    /** @param sort such as {@code list-store} */
    record Sample(String sort, double millis) {}

    static Taken of(List<Taken> parts) {
        return new Taken(
                parts.stream().flatMap(part -> part.samples.stream()).toList(),
                parts.stream().mapToInt(Taken::errors).sum());
    }

    /** What so many of all texts took at most until their rows had come. */
    double typed(double share) {
        return at(share, sort -> !sort.equals(NOTHING));
    }

    double nothing(double share) {
        return at(share, NOTHING::equals);
    }

    double ratio() {
        return typed(0.95) / nothing(0.95);
    }

    /** How many texts were typed. */
    long texts() {
        return samples.stream().filter(each -> !each.sort.equals(NOTHING)).count();
    }

    double at(double share, Predicate<String> sort) {
        var sorted = samples.stream()
                .filter(each -> sort.test(each.sort))
                .map(Sample::millis)
                .sorted()
                .toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    /** The median and the p95 of each sort. */
    String lines() {
        return samples.stream()
                .map(Sample::sort)
                .distinct()
                .sorted()
                .map(sort -> String.format(
                        Locale.ROOT,
                        "%-14s p50 %7.1f ms, p95 %7.1f ms",
                        sort,
                        at(0.5, sort::equals),
                        at(0.95, sort::equals)))
                .collect(Collectors.joining("\n"));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "p50 and p95 of %d texts %.1f and %.1f ms, of nothing %.1f and %.1f ms, %d errors",
                texts(),
                typed(0.5),
                typed(0.95),
                nothing(0.5),
                nothing(0.95),
                errors);
    }
}
