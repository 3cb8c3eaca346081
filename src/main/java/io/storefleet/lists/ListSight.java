package io.storefleet.lists;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a list's stores the actor sees, and how whole their copies are.
 *
 * @param stores how many stores the list is of
 * @param filling names of those whose first copy is not whole yet
 * @param freshUntil everything that had happened by then in all of them is in the copies; null while nobody can say
 * @param masked names of those where the actor may not see who somebody is
 * @param leftOut how many stores a personal filter leaves out, since the actor may not ask there
 */
public record ListSight(
        int stores, List<String> filling, @Nullable Instant freshUntil, List<String> masked, int leftOut) {

    public ListSight {
        filling = List.copyOf(filling);
        masked = List.copyOf(masked);
    }
}
