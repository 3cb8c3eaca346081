package io.storefleet.mirror.internal.sync;

import io.storefleet.mirror.internal.rows.StreamRow;
import io.storefleet.mirror.internal.sync.Pass.Kind;
import org.jspecify.annotations.Nullable;

/** The parts in which a list is read: all of it, or days, or what happened. */
interface Parts {

    /** The first part of a pass of this kind, no older than the store is kept. */
    String first(Kind kind, StreamRow row, Turn turn);

    /**
     * The part after the pass's, null when it was the last.
     *
     * @param size how many are asked for at once
     */
    @Nullable String next(Pass pass, int size, Turn turn);

    /** Lists that are read as a whole. */
    Parts WHOLE = new Parts() {
        @Override
        public String first(Kind kind, StreamRow row, Turn turn) {
            return "";
        }

        @Override
        public @Nullable String next(Pass pass, int size, Turn turn) {
            return null;
        }
    };
}
