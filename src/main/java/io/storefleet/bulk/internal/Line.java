package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkLineProblem;
import io.storefleet.bulk.BulkOwn;
import io.storefleet.tenancy.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a text or file.
 *
 * @param number where it stands, from 1
 * @param input the id or reference, without control characters, at most 255 characters
 * @param store where its store was named
 * @param problem why it is not usable; null where it is
 */
record Line(
        int number,
        String input,
        @Nullable StoreId store,
        @Nullable BulkOwn own,
        @Nullable BulkLineProblem problem) {

    /** What was typed may name people. */
    @Override
    public String toString() {
        return "Line[" + number + "]";
    }
}
