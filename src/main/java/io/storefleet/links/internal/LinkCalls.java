package io.storefleet.links.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.accounts.AccountLink;
import io.storefleet.links.LinkReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks for links: as many in one call as the store takes, one by one where it refuses more. */
@Component
class LinkCalls implements Question<List<ItemResult<AccountLink>>> {

    /** The ids of one call in its address, in bytes; servers and proxies refuse addresses above 8 kB. */
    private static final int LONGEST = 7_900;

    private final LinkJobRows rows;
    private final LinkSeals seals;

    LinkCalls(LinkJobRows rows, LinkSeals seals) {
        this.rows = rows;
        this.seals = seals;
    }

    @Override
    public List<ItemRow> waiting(Slice slice, Collection<Integer> without, int limit) {
        return rows.toAsk(slice, without, limit);
    }

    /** Rows that were asked in vain go together with ever fewer others, in case one of them is the reason. */
    @Override
    public List<ItemRow> together(CallSize size, List<ItemRow> waiting, int largest) {
        int tried = waiting.getFirst().attempts();
        int ids = size.beside(largest);
        int most = tried < 2 || ids == 0 ? ids : Math.max(1, ids >> Math.min(30, 2 * (tried - 1)));
        var asked = new ArrayList<ItemRow>();
        int length = 0;
        for (var row : waiting) {
            length += account(row).length() + 1;
            if (asked.size() == most || (length > LONGEST && !asked.isEmpty()) || row.attempts() > Math.max(1, tried)) {
                break;
            }
            asked.add(row);
        }
        return asked;
    }

    @Override
    public List<ItemResult<AccountLink>> ask(Slice slice, List<ItemRow> asked) {
        var ids = asked.stream().map(LinkCalls::account).map(AccountId::new).toList();
        return slice.client().with(CallOptions.job()).accounts().links(ids);
    }

    @Override
    public Slice answered(Slice slice, List<ItemRow> asked, List<ItemResult<AccountLink>> results) {
        Map<String, ItemRow> accounts =
                asked.stream().collect(Collectors.toMap(LinkCalls::account, Function.identity()));
        var answers = results.stream()
                .map(result -> answer(slice, requireNonNull(accounts.get(result.id())), result))
                .toList();
        return rows.answered(slice, slice.at().answered(asked.size()), answers);
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
