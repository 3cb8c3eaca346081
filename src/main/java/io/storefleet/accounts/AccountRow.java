package io.storefleet.accounts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.Charge;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an account.
 *
 * @param name may be empty
 * @param email possibly masked
 * @param country ISO 3166-1 alpha-2
 * @param lastCharge the newest charge the store tells of
 */
public record AccountRow(
        AccountId id,
        String name,
        @Nullable String email,
        @Nullable String country,
        int orders,
        int subscriptions,
        @Nullable Charge lastCharge) {

    /** The row of an account. */
    public static AccountRow of(AccountDetail account) {
        return new AccountRow(
                account.id(),
                account.name(),
                account.contact().email(),
                account.residence().country(),
                account.orders(),
                account.subscriptions(),
                account.charges().isEmpty() ? null : account.charges().getFirst());
    }

    @Override
    public String toString() {
        return "AccountRow[" + id + "]";
    }
}
