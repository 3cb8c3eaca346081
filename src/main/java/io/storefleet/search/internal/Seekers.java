package io.storefleet.search.internal;

import static io.storefleet.mirror.ObjectKind.ACCOUNT;
import static io.storefleet.mirror.ObjectKind.COUPON;
import static io.storefleet.mirror.ObjectKind.ORDER;
import static io.storefleet.mirror.ObjectKind.PRODUCT;
import static io.storefleet.mirror.ObjectKind.SUBSCRIPTION;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.internal.Key.Place;
import io.storefleet.tenancy.StoreId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Collects the keys of what fits, kind by kind: by the beginnings of words first, then inside words. */
@Component
class Seekers {

    /** Best first: what is exactly it, then by kind, then by how it fits, then the latest. */
    private static final List<ObjectKind> ORDER_OF_KINDS = List.of(ACCOUNT, SUBSCRIPTION, ORDER, PRODUCT, COUPON);

    private static final Comparator<Key> BEST = Comparator.<Key>comparingInt(key -> Math.min(key.grade(), 1))
            .thenComparing(key -> ORDER_OF_KINDS.indexOf(key.place().kind()))
            .thenComparing(Key::grade)
            .thenComparing(Key::at, Comparator.nullsLast(Comparator.reverseOrder()));

    private final MirrorKeys keys;

    Seekers(MirrorKeys keys) {
        this.keys = keys;
    }

    /**
     * What was found.
     *
     * @param keys at most one more than the limit, best first
     * @param deeper whether inside words there may be more
     */
    record Sought(List<Key> keys, boolean deeper) {}

    /** Inside the caller's transaction. */
    Sought seek(Conditions asked, Sight sight, int limit, boolean inside) {
        var found = new LinkedHashMap<Place, Key>();
        pass(asked, sight, false, limit + 1, found);
        // Who typed the whole of an id, a reference or an address does not look for what has it inside.
        boolean exactly = found.values().stream().anyMatch(Seekers::isExactly);
        boolean deeper = found.size() <= limit && hasWords(asked) && !exactly;
        if (deeper && inside) {
            pass(asked, sight, true, limit + 1, found);
        }
        var best = found.values().stream().sorted(BEST).limit(limit + 1L).toList();
        return new Sought(best, deeper && !inside);
    }

    /** Kinds that are seen in the same stores are asked for together. */
    private void pass(Conditions asked, Sight sight, boolean inside, int most, Map<Place, Key> found) {
        ORDER_OF_KINDS.stream()
                .filter(asked.kinds::contains)
                // There are so few products and coupons that they have been looked through wholly.
                .filter(kind -> !(inside && (kind == PRODUCT || kind == COUPON)))
                .collect(groupingBy(kind -> stores(asked, sight, kind), LinkedHashMap::new, toList()))
                .forEach((stores, kinds) -> {
                    if (!stores.full().isEmpty() || !stores.open().isEmpty()) {
                        keys.find(kinds, asked, stores, inside, most)
                                .forEach(key -> found.putIfAbsent(key.place(), key));
                    }
                });
    }

    /** The stores whose objects of the kind count for these conditions. */
    static MirrorKeys.Stores stores(Conditions asked, Sight sight, ObjectKind kind) {
        Set<StoreId> full = new HashSet<>(sight.of(kind));
        if (asked.stores != null) {
            full.retainAll(asked.stores);
        }
        full.removeAll(asked.notStores);
        Set<StoreId> open = new HashSet<>(full);
        open.removeAll(sight.personal());
        full.retainAll(sight.personal());
        return new MirrorKeys.Stores(full, open);
    }

    /** A product may be called what many people are called as well. */
    private static boolean isExactly(Key key) {
        var kind = key.place().kind();
        return key.grade() == 0 && kind != PRODUCT && kind != COUPON;
    }

    private static boolean hasWords(Conditions asked) {
        return !asked.words.isEmpty() || !asked.open.isEmpty() || !asked.personal.isEmpty();
    }
}
