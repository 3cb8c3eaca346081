package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.BatchRefused;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Page;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.PageReader;
import io.storefleet.fastspring.internal.PageWalk;
import io.storefleet.fastspring.internal.Query;
import io.storefleet.fastspring.internal.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The buyers of a store. All methods throw {@link FastSpringException} when the store gives no usable answer. */
public final class Accounts {

    private static final ApiPath ALL = ApiPath.of("/accounts");
    private static final int PAGE = 500;

    private final Caller caller;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Accounts(Caller caller) {
        this.caller = caller;
    }

    /**
     * One page of all account ids (contract 4.1).
     *
     * @param page from 1
     * @param limit 1 to 1000
     */
    public Page<AccountId> ids(int page, int limit) {
        ApiPath path = ALL.query(new Query().page(page, limit));
        return PageReader.page(caller.get(path, Resource.ACCOUNTS), page, AccountReader::id);
    }

    /** All account ids, read page by page as the stream advances, which may throw. */
    public Stream<AccountId> ids() {
        return new PageWalk<>(page -> ids(page, PAGE), id -> id).stream();
    }

    /**
     * One page of the accounts that fit a condition, empty when none does (contract 4.1).
     *
     * @param page from 1
     * @param limit 1 to 1000
     */
    public Page<AccountMatch> page(AccountQuery query, int page, int limit) {
        try {
            Answer answer = caller.get(ALL.query(query.parameters().page(page, limit)), Resource.ACCOUNTS);
            return PageReader.page(answer, page, AccountReader::match);
        } catch (RequestRefused refusal) {
            if (LookupAnswer.meansNobody(refusal, query.parameter())) {
                return new Page<>(List.of(), OptionalInt.empty(), OptionalInt.empty());
            }
            throw refusal;
        }
    }

    /** The accounts that fit a condition, read page by page as the stream advances, which may throw. */
    public Stream<AccountMatch> stream(AccountQuery query) {
        return new PageWalk<>(page -> page(query, page, PAGE), AccountMatch::id).stream();
    }

    /**
     * Makes an account by one request that is never repeated (contract 4.3). An e-mail address that has an account already
     * is confirmed as {@link NewAccount.EmailTaken}, where the service names that account, and else rejected with code
     * {@code email}; another fault has the code of its field.
     */
    public Outcome<NewAccount> create(AccountDraft draft) {
        return new AccountWrites(caller).create(draft);
    }

    /** Changes an account by one request that is never repeated (contract 4.4); refused with the code of the field at fault. */
    public Outcome<AccountId> update(AccountId id, AccountChange change) {
        return new AccountWrites(caller).update(id, change);
    }

    /** The accounts that fit one condition, none when nobody does (contract 4.1). */
    public List<AccountMatch> find(AccountLookup lookup) {
        ApiPath path = ALL.query(Map.of(lookup.parameter(), lookup.value()));
        try {
            return LookupAnswer.matches(caller.get(path, Resource.ACCOUNTS), lookup.parameter());
        } catch (RequestRefused refusal) {
            if (LookupAnswer.meansNobody(refusal, lookup.parameter())) {
                return List.of();
            }
            throw refusal;
        }
    }

    /**
     * One account (contract 4.2); the service has no batch for this.
     *
     * @throws RequestRefused with code {@code account} when there is no such account
     */
    public Account get(AccountId id) {
        ApiPath path = ApiPath.of("/accounts/{id}", "id", List.of(id.value()));
        Answer answer = caller.get(path, Resource.ACCOUNTS);
        JsonNode item = answer.clean().stream()
                .filter(JsonNode::isObject)
                .filter(each -> AccountReader.id(each).filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow(answer::unexpected);
        return AccountReader.account(id, item);
    }

    /**
     * New account-management links by one call (contract 4.5): each different id has one result, in the order asked.
     * Send at most 50 ids, a limit of ours; nothing is split here.
     *
     * @throws BatchRefused when the service refused several ids as a whole: ask again one by one
     * @throws RequestRefused when it refused a single id without saying that the id is the reason
     */
    public List<ItemResult<AccountLink>> links(Collection<AccountId> ids) {
        var batch = new LinkBatch(List.copyOf(ids));
        return batch.isEmpty() ? List.of() : batch.fetch(caller);
    }
}
