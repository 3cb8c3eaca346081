package io.storefleet.mirror.internal.sync;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.Stream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes one list different from the others.
 *
 * @param schedule when which pass is due
 * @param parts in which parts it is read
 * @param source reads a page
 * @param kind what is on it
 * @param freshening the passes that show every change made before they began
 */
record ListSpec(
        Stream stream, ObjectKind kind, Schedule schedule, Parts parts, Set<Pass.Kind> freshening, Source source) {

    ListSpec {
        freshening = Set.copyOf(freshening);
    }

    /** Reads one page of a list. */
    interface Source {

        /**
         * Calls the service, outside any transaction.
         *
         * @param page from 1
         * @param size objects to ask for
         */
        Fetched page(Turn turn, Pass pass, int page, int size);

        /** How many objects there are in all parts, null when that is the page's own total or nobody says. */
        default @Nullable Long expected(Turn turn) {
            return null;
        }
    }
}
