package io.storefleet.simulator.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Work by time: does what is due, earliest first, and only when told so. */
public final class Agenda {

    private record Errand(Instant moment, long number, Runnable work) {}

    /** A piece of work that was found due. */
    private record Found(Instant moment, Consumer<Instant> work) {}

    private final List<Due> regulars = new CopyOnWriteArrayList<>();
    private final PriorityQueue<Errand> errands =
            new PriorityQueue<>(Comparator.comparing(Errand::moment).thenComparing(Errand::number));
    private long errandsSoFar;

    Agenda() {}

    /** Asks this one for work from now on. */
    public void add(Due regular) {
        regulars.add(regular);
    }

    /** Does this once, at the moment or as soon after as time moves. */
    public void at(Instant moment, Runnable work) {
        synchronized (errands) {
            errands.add(new Errand(moment, errandsSoFar++, work));
        }
    }

    /** Does all work up to and including the end; each moment is announced before its work. */
    void run(Instant end, Consumer<Instant> announce) {
        for (Found found = earliest(end); found != null; found = earliest(end)) {
            announce.accept(found.moment());
            found.work().accept(found.moment());
        }
    }

    private @Nullable Found earliest(Instant end) {
        return Stream.concat(regulars.stream().flatMap(Agenda::found), errand().stream())
                .filter(found -> !found.moment().isAfter(end))
                .min(Comparator.comparing(Found::moment))
                .orElse(null);
    }

    private static Stream<Found> found(Due regular) {
        return regular.next().map(moment -> new Found(moment, regular::run)).stream();
    }

    private Optional<Found> errand() {
        synchronized (errands) {
            return Optional.ofNullable(errands.peek())
                    .map(errand -> new Found(errand.moment(), moment -> {
                        synchronized (errands) {
                            errands.remove(errand);
                        }
                        errand.work().run();
                    }));
        }
    }
}
