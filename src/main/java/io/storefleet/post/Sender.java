package io.storefleet.post;

import org.jspecify.annotations.Nullable;

/**
 * In whose name mail goes out.
 *
 * @param address null where mails leave without one, as the demo's do
 * @param bounce where the server sends what cannot be delivered; null for the sender's own address
 * @param perMinute the most mails a minute
 */
public record Sender(
        String name,
        @Nullable String address,
        @Nullable String replyTo,
        @Nullable String bounce,
        int perMinute) {}
