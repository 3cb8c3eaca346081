package io.storefleet.mirror.internal.rows;

import io.storefleet.mirror.Stream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stream of a store as its reader left it; see {@link io.storefleet.mirror.StreamState}.
 *
 * @param checkpoint where the next call begins, in the stream's own format; empty at the beginning
 * @param pageSize how many objects to ask for at once, as learned
 */
public record StreamRow(
        Stream stream,
        String checkpoint,
        int pageSize,
        @Nullable Long expected,
        long known,
        @Nullable Instant copiedAt,
        @Nullable Instant freshUntil) {

    public static StreamRow fresh(Stream stream, int pageSize) {
        return new StreamRow(stream, "", pageSize, null, 0, null, null);
    }
}
