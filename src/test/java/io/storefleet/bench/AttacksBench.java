package io.storefleet.bench;

import io.storefleet.fastspring.attacks.Fuzzing;
import io.storefleet.fastspring.attacks.HostileIds;
import io.storefleet.fastspring.attacks.Recording;
import io.storefleet.fastspring.attacks.Storms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Attacks the client: a million random answers, a hundred thousand hostile ids, a long storm. Whatever is found fails it. */
final class AttacksBench implements Benchmark {

    private static final int INPUTS = 1_000_000;
    private static final int IDS = 100_000;
    private static final int ROUNDS = 300;
    private static final int LEAST_COVERAGE = 1_000;

    @Override
    public String name() {
        return "attacks";
    }

    @Override
    public void run(BenchReport report) throws Exception {
        Map<String, Object> further = new LinkedHashMap<>();
        List<String> found = new ArrayList<>(ids(further));
        found.addAll(storms(further));
        found.addAll(fuzz(further));
        found.forEach(report::line);
        further.put("found", found.size());
        report.end(found.isEmpty() ? 1 : 0, 1, further);
        if (!found.isEmpty()) {
            throw new IllegalStateException(found.size() + " attacks succeeded");
        }
    }

    private static List<String> ids(Map<String, Object> further) {
        further.put("ids", IDS);
        return new HostileIds(11).astray(IDS);
    }

    private static List<String> storms(Map<String, Object> further) {
        further.put("rounds", ROUNDS);
        List<String> found = new ArrayList<>(new Storms(21).reads(ROUNDS));
        found.addAll(new Storms(22).changes(ROUNDS));
        found.addAll(new Storms(23).money(ROUNDS));
        return found;
    }

    private static List<String> fuzz(Map<String, Object> further) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("attacks");
        try {
            Fuzzing.Ending ending = new Fuzzing(directory).run(INPUTS, Recording.seeds());
            further.put("inputs", INPUTS);
            further.put("coverage", ending.coverage());
            boolean done = ending.exit() == 0 && ending.runs() >= INPUTS;
            return done && ending.coverage() >= LEAST_COVERAGE ? List.of() : List.of(ending.tail());
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException undeleted) {
            throw new UncheckedIOException(undeleted);
        }
    }
}
