package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpringException.BatchRefused;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.ApiError;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Resource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;

/** One call for the links of several accounts. */
final class LinkBatch {

    private final SequencedSet<AccountId> ids;

    public LinkBatch(List<AccountId> ids) {
        this.ids = new LinkedHashSet<>(ids);
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** A result for each id; see {@link io.storefleet.fastspring.accounts.Accounts#links}. */
    public List<ItemResult<AccountLink>> fetch(Caller caller) {
        List<String> texts = ids.stream().map(AccountId::value).toList();
        ApiPath path = ApiPath.of("/accounts/{ids}/authenticate", "ids", texts);
        try {
            return read(caller.get(path, Resource.ACCOUNTS), caller);
        } catch (RequestRefused refusal) {
            throw ids.size() > 1 ? new BatchRefused(refusal.trace(), ids.size()) : refusal;
        }
    }

    private List<ItemResult<AccountLink>> read(Answer answer, Caller caller) {
        var reader = new LinkReader(answer.items(), caller.now());
        if (!reader.knowsAnyOf(ids) && !answer.items().isEmpty()) {
            return stranger(answer);
        }
        return ids.stream().map(reader::result).toList();
    }

    /** All items speak of something else, as when the joined ids were taken for one: only a lone id's error is usable. */
    private List<ItemResult<AccountLink>> stranger(Answer answer) {
        if (ids.size() > 1) {
            throw new BatchRefused(answer.trace(), ids.size());
        }
        JsonNode item = answer.items().getFirst();
        ApiError error = ApiError.of(item).orElseThrow(answer::unexpected);
        return List.of(LinkReader.failure(ids.getFirst(), error));
    }
}
