package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.AccountId;

/** How making an account ended where the service said so (contract 4.3). */
public sealed interface NewAccount {

    /** The account there now is for the e-mail address. */
    AccountId id();

    /** The account was made. */
    record Created(AccountId id) implements NewAccount {}

    /** Nothing was made or changed: the e-mail address belongs to this account already. */
    record EmailTaken(AccountId id) implements NewAccount {}
}
