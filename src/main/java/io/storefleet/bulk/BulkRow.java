package io.storefleet.bulk;

import io.storefleet.fastspring.Money;
import io.storefleet.intents.IntentId;
import io.storefleet.tenancy.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * One row of a run.
 *
 * @param line from 1
 * @param input what stood in the text or file; empty for a row of a list
 * @param store null where none is known, as for the id
 * @param reason a lower-case word; empty where none is needed
 * @param detail more about the reason; may be empty
 * @param live null where it is not known
 * @param amount what it moves; null where it moves nothing
 * @param intent the change that was made of it; null before
 */
public record BulkRow(
        int line,
        String input,
        @Nullable StoreId store,
        @Nullable String id,
        BulkState state,
        String reason,
        String detail,
        @Nullable Boolean live,
        @Nullable Money amount,
        @Nullable IntentId intent) {

    /** What was typed may name people. */
    @Override
    public String toString() {
        return "BulkRow[" + line + ", " + state + "]";
    }
}
