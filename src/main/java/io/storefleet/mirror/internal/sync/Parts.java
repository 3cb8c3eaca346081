package io.storefleet.mirror.internal.sync;

import io.storefleet.mirror.internal.rows.StreamRow;
import io.storefleet.mirror.internal.sync.Pass.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The parts in which a list is read: all of it, or days, or what happened. */
interface Parts {

    /** The first part of a pass of this kind. */
    String first(Kind kind, StreamRow row, Instant now);

    /**
     * The part after this one, null when it was the last.
     *
     * @param met how many objects were met in it
     * @param size how many are asked for at once
     */
    @Nullable String next(Kind kind, String part, long met, int size);

    /** Lists that are read as a whole. */
    Parts WHOLE = new Parts() {
        @Override
        public String first(Kind kind, StreamRow row, Instant now) {
            return "";
        }

        @Override
        public @Nullable String next(Kind kind, String part, long met, int size) {
            return null;
        }
    };
}
