package io.storefleet.mirror;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one stream of a store is copied.
 *
 * @param known how many objects are in the copy
 * @param expected how many there are as the service said, null while it has not
 * @param copiedAt when all there is had been read for the first time; null while it has not
 * @param freshUntil everything that had happened in the store by then is in the copy; null while nobody can say, as
 *     before a second reading confirms a list that may have shifted under the first
 * @param trouble code of what keeps it from going on, null when nothing does
 */
public record StreamState(
        Stream stream,
        long known,
        @Nullable Long expected,
        @Nullable Instant copiedAt,
        @Nullable Instant freshUntil,
        @Nullable Trouble trouble) {

    /** What keeps a stream from going on: a lower-case code such as {@code credential-refused}, and since when. */
    public record Trouble(String code, Instant since) {}

    /** Whether the first copy is whole. */
    public boolean whole() {
        return copiedAt != null;
    }

    /** Share of the first copy that is there, 0 to 1; 0 while it is not known how many there are. */
    public double share() {
        if (whole()) {
            return 1;
        }
        return expected == null || expected == 0 ? 0 : Math.min(1, (double) known / expected);
    }
}
