package io.storefleet.simulator.billing;

import io.storefleet.simulator.world.Subscribers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whose turn is when: the world's subscriptions as they began, and those written since. */
final class Schedule {

    private record Turn(long day, String id) {}

    private final Subscribers subscribers;
    private final WorldCourses courses;
    private final Map<String, Turn> written = new HashMap<>();
    private final TreeSet<Turn> turns =
            new TreeSet<>(Comparator.comparingLong(Turn::day).thenComparing(Turn::id));
    private @Nullable WorldDue world;

    Schedule(Subscribers subscribers, WorldCourses courses) {
        this.subscribers = subscribers;
        this.courses = courses;
    }

    /** Plans the next turn of a subscription that was written, or none. */
    synchronized void plan(SimulatedSubscription subscription) {
        @Nullable Turn before = written.remove(subscription.id());
        if (before != null) {
            turns.remove(before);
        }
        Timetable.next(subscription.course()).ifPresent(step -> {
            Turn turn = new Turn(step.day().toEpochDay(), subscription.id());
            written.put(subscription.id(), turn);
            turns.add(turn);
        });
    }

    /** The day of the next turn. */
    synchronized Optional<LocalDate> next() {
        long day = Math.min(
                world().day(), turns.isEmpty() ? WorldDue.NEVER : turns.first().day());
        return day == WorldDue.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    /** Takes the next turn that is not later than the day; the world's turn of a written one does not count. */
    synchronized Optional<String> take(LocalDate day, Predicate<String> isWritten) {
        long last = day.toEpochDay();
        while (world().day() <= last) {
            String id = subscribers.id(world().take());
            if (!isWritten.test(id)) {
                return Optional.of(id);
            }
        }
        if (turns.isEmpty() || turns.first().day() > last) {
            return Optional.empty();
        }
        @Nullable Turn turn = turns.pollFirst();
        if (turn == null) {
            return Optional.empty();
        }
        written.remove(turn.id());
        return Optional.of(turn.id());
    }

    private WorldDue world() {
        @Nullable WorldDue made = world;
        if (made == null) {
            made = new WorldDue(subscribers, courses);
            world = made;
        }
        return made;
    }
}
