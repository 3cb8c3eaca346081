package io.storefleet.links.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.fastspring.accounts.AccountMatch;
import io.storefleet.jobs.SliceResult;
import io.storefleet.links.LinkReason;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the account of each address, one call and one commit each. */
@Component
class LookUps {

    private final LinkJobRows rows;
    private final Troubles troubles;

    LookUps(LinkJobRows rows, Troubles troubles) {
        this.rows = rows;
        this.troubles = troubles;
    }

    SliceResult lookUp(Slice slice, List<ItemRow> addresses) {
        for (var row : addresses) {
            if (slice.run().stopRequested()) {
                break;
            }
            try {
                settle(slice, row, find(slice, row));
            } catch (FastSpringException problem) {
                return troubles.after(slice, List.of(row), problem);
            }
        }
        return SliceResult.more();
    }

    private static List<String> find(Slice slice, ItemRow row) {
        var lookup = new AccountLookup.ByEmail(row.input());
        return slice.client().with(CallOptions.job()).accounts().find(lookup).stream()
                .map(AccountMatch::id)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    private void settle(Slice slice, ItemRow row, List<String> found) {
        switch (found.size()) {
            case 0 -> fail(slice, row, LinkReason.NOBODY);
            case 1 -> rows.resolved(slice, row, found.getFirst());
            default -> fail(slice, row, LinkReason.SEVERAL);
        }
    }

    private void fail(Slice slice, ItemRow row, String reason) {
        rows.answered(slice, List.of(new Answer.Reason(row.line(), LinkReason.of(reason))));
    }
}
