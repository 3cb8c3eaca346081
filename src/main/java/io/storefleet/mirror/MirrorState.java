package io.storefleet.mirror;

import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How whole and how fresh the copy of a store is; the streams in the order they are copied. */
public record MirrorState(StoreId store, List<StreamState> streams) {

    public MirrorState {
        streams = List.copyOf(streams);
    }

    /** Whether everything that people search is copied; accounts may still be completed one by one. */
    public boolean searchable() {
        return !streams.isEmpty()
                && streams.stream()
                        .filter(each -> each.stream() != Stream.ACCOUNT_DETAILS && each.stream() != Stream.EVENTS)
                        .allMatch(StreamState::whole);
    }

    /** The oldest moment up to which a stream is fresh; null while nobody can say. */
    public @Nullable Instant freshUntil() {
        return streams.stream()
                .filter(each -> each.stream() == Stream.ORDERS || each.stream() == Stream.SUBSCRIPTIONS)
                .map(StreamState::freshUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
