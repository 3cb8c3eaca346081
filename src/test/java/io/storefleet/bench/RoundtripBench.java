package io.storefleet.bench;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * How long it takes from typing into the filter of a list, or into the search, until rows have come, while fifty members
 * do so; against a call of the same page that changes nothing. Both take turns in each member's page.
 */
final class RoundtripBench implements Benchmark {

    private static final int ROWS = Integer.getInteger("storefleet.bench.roundtrip.rows", 500_000);
    private static final int MEMBERS = Integer.getInteger("storefleet.bench.roundtrip.members", 50);
    private static final int ROUNDS = Integer.getInteger("storefleet.bench.roundtrip.rounds", 5);
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final int AT_ONCE = 4;
    private static final double GOAL = 3;
    private static final double GOAL_MILLIS = 150;

    @Override
    public String name() {
        return "roundtrip";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        var flags = List.of("-Xmx768m", "-XX:+UseCompactObjectHeaders");
        try (var rig = PagesRig.start(ROWS, MEMBERS, flags)) {
            report.line(ROWS + " rows are in");
            var texts = TypedTexts.of(rig.database());
            var typists = typists(rig, texts);
            // Compiles what is measured, and fills what is cached.
            type(typists, ROUND.plus(ROUND));
            var rounds = new ArrayList<Taken>();
            for (int round = 0; round < ROUNDS; round++) {
                var taken = type(typists, ROUND);
                report.line(taken.line());
                rounds.add(taken);
            }
            end(report, rounds);
        }
    }

    /** Half of the members look at orders, half search. */
    private static List<Typist> typists(PagesRig rig, TypedTexts texts) throws Exception {
        var opening = new ArrayList<Callable<Typist>>();
        for (int at = 0; at < MEMBERS; at++) {
            int number = at;
            var kind = at % 2 == 0 ? "orders" : "search";
            opening.add(() -> Typist.at(rig.signIn(number).open(rig.path(kind)), kind, texts, number));
        }
        return all(opening, AT_ONCE);
    }

    private static Taken type(List<Typist> typists, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        var works = new ArrayList<Callable<Taken>>();
        for (var typist : typists) {
            works.add(() -> typist.type(end));
        }
        return Taken.of(all(works, typists.size()));
    }

    private static <T> List<T> all(List<Callable<T>> works, int atOnce) throws Exception {
        var done = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            for (var work : threads.invokeAll(works)) {
                done.add(work.get());
            }
        }
        return done;
    }

    private static void end(BenchReport report, List<Taken> rounds) {
        var all = Taken.of(rounds);
        var ratios = rounds.stream().mapToDouble(Taken::ratio).toArray();
        Map<String, Object> further = new LinkedHashMap<>();
        further.put("spread", BenchReport.spread(ratios));
        further.put("p95_ms", millis(all.p95()));
        further.put("goal_ms", millis(GOAL_MILLIS));
        further.put("list_p95_ms", millis(Taken.at(all.lists(), 0.95)));
        further.put("search_p95_ms", millis(Taken.at(all.searches(), 0.95)));
        further.put("nothing_p95_ms", millis(Taken.at(all.nothing(), 0.95)));
        further.put("typed", all.lists().size() + all.searches().size());
        further.put("errors", all.errors());
        further.put("members", MEMBERS);
        further.put("rows", ROWS);
        report.end(BenchReport.median(ratios), GOAL, further);
        if (all.errors() > 0) {
            throw new IllegalStateException("rows that did not come, or were not those asked for: " + all.errors());
        }
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** How long the clock of a member waits in all. */
    static double millisSince(long start) {
        return (double) (System.nanoTime() - start) / MILLISECONDS.toNanos(1);
    }
}
