package io.storefleet.accounts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the copies know of an account. All methods need {@code account.view} on the store and throw {@link
 * io.storefleet.team.NothingHereException} where no grant reaches it.
 */
public interface AccountCopies {

    /** The account as it was copied; empty where the copy does not hold it as a whole. */
    Optional<Copied> copied(StoreId store, AccountId account);

    /**
     * Accounts of the same e-mail address in other stores, by name of the store; at most 20. Both stores must let people be
     * shown as one, and the actor needs {@code account.view} and {@code account.personal} in both.
     */
    List<Elsewhere> elsewhere(StoreId store, AccountId account);

    /**
     * A copy.
     *
     * @param json with marks in the place of what the actor may not see
     * @param asOf when the store said so
     */
    record Copied(String json, Instant asOf) {

        @Override
        public String toString() {
            return "Copied[" + asOf + "]";
        }
    }

    /** An account of the same person. */
    record Elsewhere(StoreId store, String storeName, AccountId account) {}
}
