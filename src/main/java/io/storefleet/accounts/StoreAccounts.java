package io.storefleet.accounts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Page;
import io.storefleet.fastspring.accounts.AccountQuery;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;

/**
 * The accounts of one store, as the bound actor may see them. All methods need {@code account.view} on the store; e-mail,
 * phone and address are masked where {@code account.personal} is lacking. All call FastSpring, so none may run inside a
 * transaction or under a page's lock, and all throw, besides what they name:
 *
 * <ul>
 *   <li>{@link io.storefleet.team.NothingHereException} when no grant of the actor reaches the store
 *   <li>{@link io.storefleet.team.RightRefusedException} when the actor lacks the right
 *   <li>{@link io.storefleet.fastspring.FastSpringException} when the store gives no usable answer; {@link
 *       io.storefleet.store.ConnectionReport} makes plain words of it
 * </ul>
 */
public interface StoreAccounts {

    /** How many ids one page holds. */
    int PAGE_SIZE = 50;

    /**
     * One page of all account ids, with the total where the store tells it.
     *
     * @param page from 1
     */
    Page<AccountId> page(StoreId store, int page);

    /**
     * One page of the ids of those who fit a condition; none when nobody does.
     *
     * @param page from 1
     */
    Page<AccountId> page(StoreId store, AccountQuery condition, int page);

    /** What a list shows of an account; kept for {@link AccountSettings#keepFor()}. */
    AccountRow row(StoreId store, AccountId account);

    /** One account; kept for {@link AccountSettings#keepFor()}, which {@link AccountDetail#readAt()} tells. */
    AccountDetail detail(StoreId store, AccountId account);

    /** One account, read anew. */
    AccountDetail refresh(StoreId store, AccountId account);

    /** All that the store sends of the account now, by one call, with marks in the place of what the actor may not see. */
    Sent sent(StoreId store, AccountId account);

    /** What a store sent. @param at when */
    record Sent(String json, Instant at) {

        @Override
        public String toString() {
            return "Sent[" + at + "]";
        }
    }

    /**
     * The accounts that fit a look-up, none when nobody does. Under {@link LookupKind#DETECT} each kind the text may be
     * costs one call, until one of them finds somebody.
     *
     * @param text as typed; not kept, not logged
     * @throws UnfitLookupException when the text cannot be of that kind
     * @throws io.storefleet.team.RightRefusedException also for an e-mail address without {@code account.personal}: what
     *     is masked cannot be found by either
     */
    Found find(StoreId store, LookupKind kind, String text);
}
