package io.storefleet.lists.internal;

import java.util.Collection;
import java.util.UUID;

/**
 * Keys of rows.
 *
 * @param stores of each
 * @param ids of each
 */
record SoughtRows(UUID[] stores, String[] ids) {

    /** A row's key. */
    record Key(UUID store, String id) {}

    static SoughtRows of(Collection<Key> keys) {
        return new SoughtRows(
                keys.stream().map(Key::store).toArray(UUID[]::new),
                keys.stream().map(Key::id).toArray(String[]::new));
    }
}
