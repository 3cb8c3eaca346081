package io.storefleet.bulk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a line asks for its own thing.
 *
 * @param request in the action's own format; sealed
 * @param amount for the sums; null where it moves none of its own
 */
public record BulkOwn(String request, @Nullable BigDecimal amount) {

    /** It may name people. */
    @Override
    public String toString() {
        return "BulkOwn[hidden]";
    }
}
