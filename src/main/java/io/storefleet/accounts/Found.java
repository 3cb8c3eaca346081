package io.storefleet.accounts;

import io.storefleet.fastspring.AccountId;
import java.util.List;

/**
 * What a look-up found.
 *
 * @param kind how it was found; as asked when nobody was
 * @param accounts none, one, or several
 */
public record Found(LookupKind kind, List<AccountId> accounts) {

    public Found {
        accounts = List.copyOf(accounts);
    }
}
