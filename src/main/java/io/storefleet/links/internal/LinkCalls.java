package io.storefleet.links.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.accounts.AccountLink;
import io.storefleet.jobs.SliceResult;
import io.storefleet.links.LinkReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks for links: as many in one call as the store takes, one by one where it refuses more. */
@Component
class LinkCalls {

    /** Calls for few ids are made some in a row, until so many rows were asked. */
    private static final int FEW = 20;

    /** The ids of one call in its address, in bytes; servers and proxies refuse addresses above 8 kB. */
    private static final int LONGEST = 7_500;

    private final LinkJobRows rows;
    private final LinkSeals seals;
    private final Troubles troubles;

    LinkCalls(LinkJobRows rows, LinkSeals seals, Troubles troubles) {
        this.rows = rows;
        this.seals = seals;
        this.troubles = troubles;
    }

    /** How many rows a slice takes. */
    static int rows(CallSize size) {
        return size.ids() >= FEW ? size.ids() : FEW / size.ids() * size.ids();
    }

    SliceResult ask(Slice slice, List<ItemRow> accounts) {
        var at = slice;
        var rest = accounts;
        while (!rest.isEmpty() && at.at().size().ids() == slice.at().size().ids() && !stopped(at, rest, accounts)) {
            var asked = together(at.at().size(), rest);
            try {
                at = call(at, asked);
            } catch (FastSpringException.BatchRefused refused) {
                rows.answered(at, at.at().refused(asked.size()), List.of());
                return SliceResult.more();
            } catch (FastSpringException problem) {
                return troubles.after(at, asked, problem);
            }
            rest = rest.subList(asked.size(), rest.size());
        }
        return SliceResult.more();
    }

    private static boolean stopped(Slice slice, List<ItemRow> rest, List<ItemRow> all) {
        return rest != all && slice.run().stopRequested();
    }

    /** Rows that were asked in vain go together with ever fewer others, in case one of them is the reason. */
    private static List<ItemRow> together(CallSize size, List<ItemRow> rest) {
        int tried = rest.getFirst().attempts();
        int most = tried < 2 ? size.ids() : Math.max(1, size.ids() >> Math.min(30, 2 * (tried - 1)));
        var asked = new ArrayList<ItemRow>();
        int length = 0;
        for (var row : rest) {
            length += account(row).length() + 1;
            if (asked.size() == most || length > LONGEST || row.attempts() > Math.max(1, tried)) {
                break;
            }
            asked.add(row);
        }
        return asked;
    }

    private Slice call(Slice slice, List<ItemRow> accounts) {
        Map<String, ItemRow> asked =
                accounts.stream().collect(Collectors.toMap(LinkCalls::account, Function.identity()));
        var ids = accounts.stream().map(LinkCalls::account).map(AccountId::new).toList();
        var results = slice.client().with(CallOptions.job()).accounts().links(ids);
        var answers = results.stream()
                .map(result -> answer(slice, requireNonNull(asked.get(result.id())), result))
                .toList();
        return rows.answered(slice, slice.at().answered(ids.size()), answers);
    }

    private static String account(ItemRow row) {
        return requireNonNull(row.shown().account(), "only rows with an account are asked");
    }

    private Answer answer(Slice slice, ItemRow row, ItemResult<AccountLink> result) {
        return switch (result) {
            case ItemResult.Success<AccountLink> made -> link(slice, row.line(), made.value());
            case ItemResult.Failure<AccountLink> failed ->
                Answer.refused(row, new LinkReason(failed.code(), failed.text()));
        };
    }

    private Answer link(Slice slice, int line, AccountLink link) {
        var batch = slice.batch();
        return new Answer.Link(line, seals.seal(batch.id(), line, batch.tab().of(link)), link.expires());
    }
}
