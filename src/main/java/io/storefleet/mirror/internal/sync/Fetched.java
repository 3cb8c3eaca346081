package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.Page;
import io.storefleet.mirror.internal.rows.Written;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as it was read.
 *
 * @param ids the ids on it, in the list's order
 * @param unclear the ids of what could not be read
 * @param more whether another page follows
 * @param total how many objects the list has, null when the service does not say
 * @param write puts the page into the copy
 */
record Fetched(
        List<String> ids,
        List<String> unclear,
        boolean more,
        @Nullable Long total,
        Write write) {

    /** Puts what was read into the copy, inside a transaction. */
    interface Write {
        Written into();
    }

    /** A page of objects. */
    static <T> Fetched objects(Page<ItemResult<T>> page, Function<List<T>, Written> write) {
        var ids = page.items().stream().map(ItemResult::id).toList();
        var good = page.items().stream()
                .filter(ItemResult.Success.class::isInstance)
                .map(item -> ((ItemResult.Success<T>) item).value())
                .toList();
        var unclear = page.items().stream()
                .filter(ItemResult.Failure.class::isInstance)
                .map(ItemResult::id)
                .toList();
        return new Fetched(ids, unclear, page.nextPage().isPresent(), boxed(page.total()), () -> write.apply(good));
    }

    /** A page of ids. */
    static <K> Fetched ids(Page<K> page, Function<List<K>, Written> write) {
        var ids = page.items().stream().map(Object::toString).toList();
        return new Fetched(
                ids, List.of(), page.nextPage().isPresent(), boxed(page.total()), () -> write.apply(page.items()));
    }

    private static @Nullable Long boxed(OptionalInt total) {
        return total.isPresent() ? (long) total.getAsInt() : null;
    }
}
