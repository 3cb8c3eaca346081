package io.storefleet.post;

import java.util.Locale;
import java.util.Optional;

/** The bound tenant's own mail server; each method needs {@code settings.manage}. */
public interface MailServers {

    Optional<ServerView> get();

    /**
     * Keeps the server; its password is sealed and never shown again.
     *
     * @throws PostProblem when something stands in the way
     */
    void keep(ServerDraft draft);

    /** Forgets the server and destroys its password. */
    void forget();

    /** Sends the actor a mail to their own address; waits for the server, outside any transaction. */
    Sent test(Locale language);
}
