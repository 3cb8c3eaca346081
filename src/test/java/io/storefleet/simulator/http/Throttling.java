package io.storefleet.simulator.http;

import java.time.Duration;

/** The answers to a call over the limit. */
public final class Throttling {

    private Throttling() {}

    public static Reply tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Reply.json(
                        429,
                        Json.object().put("code", "RATE_LIMIT").put("message", "Too many requests, try again later."))
                .with("Retry-After", Long.toString(seconds));
    }

    public static Reply legacy() {
        return Reply.empty(404);
    }
}
