package io.storefleet.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The variants turned on at the moment; may be changed while the simulator answers. */
public final class Switches {

    private static final String MAX_BATCH = "max-batch=";
    private static final String STALE = "stale=";

    private final Set<Switch> on = ConcurrentHashMap.newKeySet();
    private volatile int maxBatch = Integer.MAX_VALUE;
    private volatile Duration stale = Duration.ZERO;

    Switches() {}

    public Switches turnOn(Switch... which) {
        on.addAll(List.of(which));
        return this;
    }

    public Switches turnOff(Switch... which) {
        List.of(which).forEach(on::remove);
        return this;
    }

    public boolean isOn(Switch which) {
        return on.contains(which);
    }

    /** A batch of more ids answers 414 with nothing. */
    public Switches maxBatch(int ids) {
        maxBatch = ids;
        return this;
    }

    /** Reads serve the version before the last write for so long. */
    public Switches stale(Duration howLong) {
        stale = howLong;
        return this;
    }

    /** Back to today's service. */
    public void clear() {
        on.clear();
        maxBatch = Integer.MAX_VALUE;
        stale = Duration.ZERO;
    }

    public Duration stale() {
        return stale;
    }

    public boolean refusesBatchOf(int ids) {
        return ids > maxBatch;
    }

    /** Turns on what the contract calls so, e.g. {@code legacy-404} or {@code max-batch=10}; false if unknown. */
    public boolean turnOn(String label) {
        if (label.matches(MAX_BATCH + "[0-9]{1,6}")) {
            maxBatch(Integer.parseInt(label.substring(MAX_BATCH.length())));
            return true;
        }
        if (label.matches(STALE + "[0-9]{1,6}")) {
            stale(Duration.ofSeconds(Integer.parseInt(label.substring(STALE.length()))));
            return true;
        }
        return Switch.named(label).map(on::add).isPresent();
    }

    /** Turns off what the contract calls so, with or without its number; false if unknown. */
    public boolean turnOff(String label) {
        if (label.startsWith(MAX_BATCH) || (label + "=").equals(MAX_BATCH)) {
            maxBatch = Integer.MAX_VALUE;
            return true;
        }
        if (label.startsWith(STALE) || (label + "=").equals(STALE)) {
            stale = Duration.ZERO;
            return true;
        }
        Optional<Switch> named = Switch.named(label);
        named.ifPresent(on::remove);
        return named.isPresent();
    }

    public List<String> labels() {
        Stream<String> limit = maxBatch == Integer.MAX_VALUE ? Stream.empty() : Stream.of(MAX_BATCH + maxBatch);
        Stream<String> late = stale.isZero() ? Stream.empty() : Stream.of(STALE + stale.toSeconds());
        return Stream.of(on.stream().map(Switch::label).sorted(), limit, late)
                .flatMap(labels -> labels)
                .toList();
    }
}
