package io.storefleet.uikit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the whole house knows to have happened to a thing. The shell provides it, since no feature knows another. */
public interface Timelines {

    /** What the bound actor may know of the thing, each source with rights of its own; to be read in the background. */
    Timeline of(About about, List<Happening> known);

    /**
     * A thing.
     *
     * @param kind a lower-case word such as {@code order}
     * @param id FastSpring's id
     * @param account the account whose links belong to its story, if any
     * @param order the order whose story it belongs to, if it does
     */
    record About(
            UUID store,
            String kind,
            String id,
            @Nullable String account,
            @Nullable String order) {

        public static About of(UUID store, String kind, String id) {
            return new About(store, kind, id, null, null);
        }

        public About withAccount(@Nullable String whose) {
            return new About(store, kind, id, whose, order);
        }

        public About withOrder(@Nullable String its) {
            return new About(store, kind, id, account, its);
        }

        @Override
        public String toString() {
            return "About[" + kind + "]";
        }
    }
}
