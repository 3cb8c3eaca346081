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

    /** What is done once, in the order of its moments, then of its coming. */
    private static final class Errands {

        private record Errand(Instant moment, long number, Runnable work) {}

        private final PriorityQueue<Errand> waiting =
                new PriorityQueue<>(Comparator.comparing(Errand::moment).thenComparing(Errand::number));
        private long soFar;

        synchronized void add(Instant moment, Runnable work) {
            waiting.add(new Errand(moment, soFar++, work));
        }

        synchronized Optional<Errand> next() {
            return Optional.ofNullable(waiting.peek());
        }

        synchronized Optional<Errand> find(long number) {
            return waiting.stream().filter(errand -> errand.number() == number).findFirst();
        }

        void run(Errand errand) {
            synchronized (this) {
                waiting.remove(errand);
            }
            errand.work().run();
        }
    }

    /** A piece of work that was found due; without a piece's number it leaves no trace in the stores. */
    private record Found(Instant moment, @Nullable Long piece, Runnable work) {}

    private final List<Due> regulars = new CopyOnWriteArrayList<>();
    private final Errands errands = new Errands();
    private final Errands outside = new Errands();

    Agenda() {}

    /** Asks this one for work from now on. */
    public void add(Due regular) {
        regulars.add(regular);
    }

    /** Does this once, at the moment or as soon after as time moves. */
    public void at(Instant moment, Runnable work) {
        errands.add(moment, work);
    }

    /** Does once what changes no store, as a delivery: it is not done again after a restart. */
    public void outside(Instant moment, Runnable work) {
        outside.add(moment, work);
    }

    /** Does a piece of work as in an earlier run, in which the keeper was told its number; false if it is not there. */
    public boolean again(long piece, Instant moment) {
        if (piece >= 0) {
            Optional<Errands.Errand> errand = errands.find(piece);
            errand.ifPresent(errands::run);
            return errand.isPresent();
        }
        int regular = (int) (-1 - piece);
        if (regular < regulars.size()) {
            regulars.get(regular).run(moment);
        }
        return regular < regulars.size();
    }

    /** Does all work up to and including the end; each moment is announced before its work. */
    void run(Instant end, Consumer<Instant> announce, Keeper keeper) {
        for (Found found = earliest(end); found != null; found = earliest(end)) {
            announce.accept(found.moment());
            @Nullable Long piece = found.piece();
            if (piece == null) {
                found.work().run();
            } else {
                keeper.due(piece, found.moment(), found.work());
            }
        }
    }

    private @Nullable Found earliest(Instant end) {
        Stream<Found> once = Stream.concat(
                errands
                        .next()
                        .map(errand -> new Found(errand.moment(), errand.number(), () -> errands.run(errand)))
                        .stream(),
                outside.next().map(errand -> new Found(errand.moment(), null, () -> outside.run(errand))).stream());
        return Stream.concat(regulars(), once)
                .filter(found -> !found.moment().isAfter(end))
                .min(Comparator.comparing(Found::moment))
                .orElse(null);
    }

    private Stream<Found> regulars() {
        Stream.Builder<Found> found = Stream.builder();
        for (int number = 0; number < regulars.size(); number++) {
            Due regular = regulars.get(number);
            long piece = -1L - number;
            regular.next().ifPresent(moment -> found.add(new Found(moment, piece, () -> regular.run(moment))));
        }
        return found.build();
    }
}
