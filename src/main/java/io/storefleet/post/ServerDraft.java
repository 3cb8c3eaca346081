package io.storefleet.post;

import org.jspecify.annotations.Nullable;

/**
 * A mail server as a person describes it.
 *
 * @param user null or blank where the server asks for none
 * @param password null keeps the one that is there, as long as server and user stay the same
 */
public record ServerDraft(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        Sender sender) {

    @Override
    public String toString() {
        return "ServerDraft[" + host + "]";
    }
}
