package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobPace;
import io.storefleet.jobs.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many items of a job had ended when, over the last minutes; kept in the job's row, so any node goes on with it. */
record PaceRing(List<Sample> samples) {

    private static final long WINDOW = Duration.ofMinutes(3).toMillis();
    private static final long LATELY = Duration.ofSeconds(30).toMillis();
    private static final long GAP = Duration.ofSeconds(10).toMillis();
    private static final long LEAST = Duration.ofSeconds(5).toMillis();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    /** So many items had ended by then, in milliseconds since 1970. */
    record Sample(long at, long ended) {}

    PaceRing {
        samples = List.copyOf(samples);
    }

    /** As kept in a row: times and numbers in turn. */
    static PaceRing of(Long[] pairs) {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            samples.add(new Sample(pairs[i], pairs[i + 1]));
        }
        return new PaceRing(samples);
    }

    Long[] pairs() {
        return samples.stream()
                .flatMap(sample -> List.of(sample.at(), sample.ended()).stream())
                .toArray(Long[]::new);
    }

    /** With a commit more. What is older than the window goes, so that a long pause is not taken for slowness. */
    PaceRing with(long at, long ended) {
        var kept = new ArrayList<>(samples.stream()
                .filter(sample -> at - sample.at() <= WINDOW && sample.ended() <= ended)
                .toList());
        int size = kept.size();
        if (size >= 2 && at - kept.get(size - 2).at() < GAP) {
            kept.removeLast();
        }
        kept.add(new Sample(at, ended));
        return new PaceRing(kept);
    }

    private record Stretch(long millis, long items) {}

    private Stretch since(Sample first) {
        var last = samples.getLast();
        return new Stretch(last.at() - first.at(), last.ended() - first.ended());
    }

    /** The pace; null while the samples say too little. */
    @Nullable JobPace pace(Progress progress) {
        if (samples.size() < 2) {
            return null;
        }
        var whole = since(samples.getFirst());
        var latest = samples.getLast().at();
        var lately = samples.stream()
                .filter(sample -> latest - sample.at() <= LATELY)
                .findFirst()
                .map(this::since)
                .filter(stretch -> stretch.millis() >= GAP)
                .orElse(whole);
        // What is left may take longer each than what came first; never promise the faster of the two.
        var slower = lately.items() * whole.millis() < whole.items() * lately.millis() ? lately : whole;
        long millis = slower.millis();
        long items = slower.items();
        if (millis < LEAST || items < 1) {
            return null;
        }
        long rest = progress.total() - progress.done() - progress.failed();
        var left =
                progress.total() == 0 ? null : Duration.ofMillis((long) ((double) millis * Math.max(0, rest) / items));
        return new JobPace(Math.max(1, items * MINUTE / millis), left);
    }
}
