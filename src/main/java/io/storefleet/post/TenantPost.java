package io.storefleet.post;

import java.util.Optional;

/** Sends mail in the bound tenant's name: by its own server where it has one, else by the house's. */
public interface TenantPost {

    /** Waits for the server: outside any transaction, not on a page's thread. */
    Sent send(Letter letter);

    /**
     * In whose name many mails may go out: by the tenant's own server; in the demo by its outbox. Empty where only the
     * house's mailer is there, which is for single mails.
     */
    default Optional<Sender> bulkSender() {
        return Optional.empty();
    }
}
