package io.storefleet.lists;

import io.storefleet.lists.ListRow.RowId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one id of a pasted list.
 *
 * @param typed as it was pasted
 * @param row which object it is, null where none was found
 * @param storeName empty without a row
 * @param live what the store says of it now; null unless it was found
 */
public record PastedId(
        String typed, Outcome outcome, @Nullable RowId row, String storeName, LiveObjects.@Nullable Live live) {

    /** How it ended. */
    public enum Outcome {
        FOUND,
        /** Neither the copies nor the stores that were asked have it. */
        NOT_FOUND,
        /** No copy has it, and there are too many stores to ask each of them. */
        NOT_ASKED,
        /** The store gave no usable answer. */
        FAILED,
        /** It is no id. */
        NO_ID
    }

    /** An id may name an account. */
    @Override
    public String toString() {
        return "PastedId[" + outcome + "]";
    }
}
