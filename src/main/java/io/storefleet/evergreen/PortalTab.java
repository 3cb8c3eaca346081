package io.storefleet.evergreen;

import io.storefleet.fastspring.SecretUrl;
import io.storefleet.fastspring.accounts.AccountLink;

/** Where in FastSpring's portal a customer lands. */
public enum PortalTab {
    ORDERS,
    SUBSCRIPTIONS;

    /** The login's address that opens this tab. */
    public SecretUrl of(AccountLink login) {
        return this == SUBSCRIPTIONS ? login.subscriptionsUrl() : login.url();
    }
}
