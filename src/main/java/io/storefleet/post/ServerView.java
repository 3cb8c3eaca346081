package io.storefleet.post;

import org.jspecify.annotations.Nullable;

/** A tenant's mail server as pages show it: never its password. */
public record ServerView(
        String host, int port, Security security, @Nullable String user, boolean hasPassword, Sender sender) {}
