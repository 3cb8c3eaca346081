package io.storefleet.links.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.accounts.AccountLink;
import io.storefleet.jobs.SliceResult;
import io.storefleet.links.LinkReason;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks for links: many in one call, or one by one where the service refuses that. */
@Component
class LinkCalls {

    /** Rows that failed this often together are asked alone, in case one of them is the reason. */
    private static final int ALONE = 3;

    private final LinkJobRows rows;
    private final LinkSeals seals;
    private final Troubles troubles;

    LinkCalls(LinkJobRows rows, LinkSeals seals, Troubles troubles) {
        this.rows = rows;
        this.seals = seals;
        this.troubles = troubles;
    }

    SliceResult ask(Slice slice, List<ItemRow> accounts) {
        if (slice.at().idsPerCall() == 1 || accounts.getFirst().attempts() >= ALONE) {
            return oneByOne(slice, accounts);
        }
        try {
            call(slice, accounts);
            return SliceResult.more();
        } catch (FastSpringException.BatchRefused refused) {
            return oneByOne(slice.withAt(slice.at().oneByOne()), accounts);
        } catch (FastSpringException problem) {
            return troubles.after(slice, accounts, problem);
        }
    }

    private SliceResult oneByOne(Slice slice, List<ItemRow> accounts) {
        for (var account : accounts) {
            if (slice.run().stopRequested()) {
                break;
            }
            try {
                call(slice, List.of(account));
            } catch (FastSpringException problem) {
                return troubles.after(slice, List.of(account), problem);
            }
        }
        return SliceResult.more();
    }

    private void call(Slice slice, List<ItemRow> accounts) {
        Map<String, ItemRow> asked =
                accounts.stream().collect(Collectors.toMap(LinkCalls::account, Function.identity()));
        var ids = asked.keySet().stream().map(AccountId::new).toList();
        var results = slice.client().with(CallOptions.job()).accounts().links(ids);
        rows.answered(
                slice,
                results.stream()
                        .map(result -> answer(slice, requireNonNull(asked.get(result.id())), result))
                        .toList());
    }

    private static String account(ItemRow row) {
        return requireNonNull(row.shown().account(), "only rows with an account are asked");
    }

    private Answer answer(Slice slice, ItemRow row, ItemResult<AccountLink> result) {
        return switch (result) {
            case ItemResult.Success<AccountLink> made -> link(slice, row.line(), made.value());
            case ItemResult.Failure<AccountLink> failed ->
                new Answer.Reason(row.line(), new LinkReason(failed.code(), failed.text()));
        };
    }

    private Answer link(Slice slice, int line, AccountLink link) {
        var batch = slice.batch();
        return new Answer.Link(line, seals.seal(batch.id(), line, batch.tab().of(link)), link.expires());
    }
}
