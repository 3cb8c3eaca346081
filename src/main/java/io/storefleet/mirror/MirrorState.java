package io.storefleet.mirror;

import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How whole and how fresh the copy of a store is; the streams in the order they are copied. */
public record MirrorState(StoreId store, List<StreamState> streams) {

    public MirrorState {
        streams = List.copyOf(streams);
    }

    private static final Set<Stream> SEARCHED =
            EnumSet.of(Stream.ORDERS, Stream.SUBSCRIPTIONS, Stream.PRODUCTS, Stream.COUPONS, Stream.ACCOUNTS);

    /** Whether everything that people search is copied; accounts may still be completed one by one. */
    public boolean searchable() {
        return streams.stream()
                .filter(StreamState::whole)
                .map(StreamState::stream)
                .collect(Collectors.toSet())
                .containsAll(SEARCHED);
    }

    /** The oldest moment up to which orders and subscriptions are fresh; null while nobody can say of either. */
    public @Nullable Instant freshUntil() {
        var known = streams.stream()
                .filter(each -> each.stream() == Stream.ORDERS || each.stream() == Stream.SUBSCRIPTIONS)
                .map(StreamState::freshUntil)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        return known.size() < 2 ? null : known.getFirst();
    }
}
