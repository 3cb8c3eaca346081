package io.storefleet.mirror;

import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Single objects out of the copies, for pages that show one. Each method needs the kind's {@code view} verb on the store
 * and throws {@link io.storefleet.team.NothingHereException} where no grant reaches it.
 */
public interface MirrorObjects {

    /** The object as the service last told of it; empty when the copy lacks it or knows no more than that it is there. */
    Optional<Kept> find(StoreId store, ObjectKind kind, String id);

    /**
     * The order or subscription, read from the service when the copy lacks it; empty where the store has none, and for
     * what an erased person had. Outside any transaction.
     *
     * @throws io.storefleet.fastspring.FastSpringException when the store was asked and gave no usable answer
     */
    Optional<Kept> findOrPull(StoreId store, ObjectKind kind, String id);

    /**
     * What the store told of a thing, latest first; none without {@code event.view}.
     *
     * @param after the last of the page before, or null for the first page
     * @param limit 1 to 200
     */
    List<Told> events(StoreId store, EventSubject of, String id, @Nullable Told after, int limit);

    /**
     * An object as it was kept.
     *
     * @param raw the JSON the service sent: personal data and secrets included
     * @param asOf when the service said so
     */
    record Kept(String raw, Instant asOf) {

        @Override
        public String toString() {
            return "Kept[" + asOf + "]";
        }
    }

    /**
     * An event as far as it names no person.
     *
     * @param type such as {@code order.completed}; the service may add kinds
     * @param at when it happened, or when it came where that is not told
     * @param byWebhook whether the store delivered it; else we read it
     */
    record Told(String id, String type, Instant at, boolean byWebhook) {}
}
