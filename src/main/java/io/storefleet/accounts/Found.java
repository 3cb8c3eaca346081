package io.storefleet.accounts;

import io.storefleet.fastspring.AccountId;
import java.util.List;

/**
 * What a look-up found.
 *
 * @param kind how it was found or, when nobody was, looked for; {@code DETECT} for an id that may be of several kinds
 * @param accounts none, one, or several
 */
public record Found(LookupKind kind, List<AccountId> accounts) {

    public Found {
        accounts = List.copyOf(accounts);
    }
}
