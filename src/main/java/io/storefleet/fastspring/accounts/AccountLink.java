package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.SecretUrl;
import java.time.Instant;

/**
 * An account-management link: a login of the buyer until it expires.
 *
 * @param expires as the service said, else 24 hours after it was made
 * @param url opens the portal on its orders
 */
public record AccountLink(AccountId account, Instant expires, SecretUrl url) {

    /** The same login, landing on the subscriptions. */
    public SecretUrl subscriptionsUrl() {
        return url.withFragment("/subscriptions");
    }
}
