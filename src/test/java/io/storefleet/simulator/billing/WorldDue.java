package io.storefleet.simulator.billing;

import io.storefleet.simulator.world.Subscribers;
import io.storefleet.simulator.world.SubscriptionKey;
import java.util.Arrays;
import java.util.stream.IntStream;

/** When the world's subscriptions are first due: eight bytes each, made when time first moves. */
final class WorldDue {

    static final long NEVER = Long.MAX_VALUE;

    private static final int POSITION_BITS = 24;

    private final Subscribers subscribers;
    private final long[] due;
    private int done;

    WorldDue(Subscribers subscribers, WorldCourses courses) {
        this.subscribers = subscribers;
        this.due = IntStream.range(0, subscribers.size())
                .parallel()
                .mapToLong(position -> packed(position, courses.of(subscribers.at(position))))
                .filter(packed -> packed != NEVER)
                .toArray();
        Arrays.parallelSort(due);
    }

    /** The day of the next one counted from 1970, {@link #NEVER} when all are done. */
    long day() {
        return done < due.length ? due[done] >> POSITION_BITS : NEVER;
    }

    /** Takes the next one off. */
    SubscriptionKey take() {
        int position = (int) (due[done] & (1 << POSITION_BITS) - 1);
        done++;
        return subscribers.at(position);
    }

    private static long packed(int position, Course course) {
        return Timetable.next(course)
                .map(step -> step.day().toEpochDay() << POSITION_BITS | position)
                .orElse(NEVER);
    }
}
