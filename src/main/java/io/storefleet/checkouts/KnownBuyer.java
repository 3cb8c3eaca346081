package io.storefleet.checkouts;

import io.storefleet.fastspring.AccountId;

/**
 * Somebody a cart can be for.
 *
 * @param name may be empty
 * @param email possibly masked; may be empty
 */
public record KnownBuyer(AccountId account, String name, String email) {

    @Override
    public String toString() {
        return "KnownBuyer[" + account + "]";
    }
}
