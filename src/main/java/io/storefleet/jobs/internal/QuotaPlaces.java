package io.storefleet.jobs.internal;

import io.storefleet.jobs.internal.QuotaTurns.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who gets the how-manieth permit of an address, as things are. Stores that their own limit holds up let others pass. */
final class QuotaPlaces {

    private final List<QuotaDemand> waiting;
    private final Map<Turn, Integer> ofJobs = new HashMap<>();

    QuotaPlaces(List<QuotaDemand> waiting, QuotaTurns turns, Instant now) {
        this.waiting = waiting;
        int place = waiting.stream().mapToInt(QuotaDemand::people).sum();
        List<Turn> left = new ArrayList<>(waiting.stream()
                .filter(demand -> demand.jobs() > 0 && demand.isReady(now))
                .map(QuotaDemand::turn)
                .distinct()
                .toList());
        Map<Turn, Integer> jobs = new HashMap<>();
        waiting.forEach(demand -> jobs.merge(demand.turn(), demand.jobs(), Integer::sum));
        while (ofJobs.size() < left.size()) {
            Turn next = left.stream()
                    .filter(turn -> jobs.getOrDefault(turn, 0) > 0)
                    .min(turns.order())
                    .orElseThrow();
            ofJobs.putIfAbsent(next, ++place);
            jobs.merge(next, -1, Integer::sum);
            turns.passed(next);
        }
    }

    /** The place of the first who waits for a store; 0 when nobody does. */
    int of(List<QuotaDemand> own) {
        return own.stream().mapToInt(this::of).filter(place -> place > 0).min().orElse(0);
    }

    private int of(QuotaDemand demand) {
        Instant since = demand.peopleSince();
        if (since != null) {
            return 1
                    + waiting.stream()
                            .filter(other -> other.peopleSince() != null
                                    && other.peopleSince().isBefore(since))
                            .mapToInt(QuotaDemand::people)
                            .sum();
        }
        return ofJobs.getOrDefault(demand.turn(), 1 + ofJobs.size());
    }
}
