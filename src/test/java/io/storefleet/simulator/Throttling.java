package io.storefleet.simulator;

import java.time.Duration;

/** The answers to a call over the limit. */
final class Throttling {

    private Throttling() {}

    static Reply tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Reply.json(
                        429,
                        Json.object().put("code", "RATE_LIMIT").put("message", "Too many requests, try again later."))
                .with("Retry-After", Long.toString(seconds));
    }

    static Reply legacy() {
        return Reply.empty(404);
    }
}
