package io.storefleet.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param people hits in the order to show them, those of one person together
 * @param more whether there are more than were asked for; a longer text finds them
 * @param deeper whether the same request with {@code inside} may find more
 * @param filling names of searched stores whose first copy is not whole yet, so that something may be missing
 * @param freshUntil everything that had happened in the searched stores by then is found; null while nobody can say
 */
public record SearchAnswer(
        List<Person> people,
        boolean more,
        boolean deeper,
        List<String> filling,
        @Nullable Instant freshUntil) {

    public SearchAnswer {
        people = List.copyOf(people);
        filling = List.copyOf(filling);
    }

    /** Hits that belong together: of one account, or of the same e-mail address where both stores allow it; or a single thing. */
    public record Person(List<Hit> hits) {
        public Person {
            hits = List.copyOf(hits);
        }
    }
}
