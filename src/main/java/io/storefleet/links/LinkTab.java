package io.storefleet.links;

import io.storefleet.fastspring.SecretUrl;
import io.storefleet.fastspring.accounts.AccountLink;

/** Where in the portal a link lands. */
public enum LinkTab {
    ORDERS,
    SUBSCRIPTIONS;

    /** The link's address that opens this tab. */
    public SecretUrl of(AccountLink link) {
        return this == SUBSCRIPTIONS ? link.subscriptionsUrl() : link.url();
    }
}
