package io.storefleet.store;

import org.jspecify.annotations.Nullable;

/**
 * What a connection test found out.
 *
 * @param products how many products the store has, when it answered
 * @param requestId the id to name when asking FastSpring; empty when nothing was sent
 * @param provider the provider's own words, already redacted; may be empty
 * @param waitSeconds how long the throttling lasts, if it was said
 */
public record ConnectionReport(
        Outcome outcome,
        int products,
        String requestId,
        String provider,
        @Nullable Long waitSeconds) {

    /** How the test ended; each has its own sentence. */
    public enum Outcome {
        CONNECTED,
        CREDENTIALS_REFUSED,
        FEATURE_NOT_ENABLED,
        THROTTLED,
        NOT_FOUND_OR_THROTTLED,
        REFUSED_CONNECTION,
        UNKNOWN_HOST,
        TLS_FAILED,
        TIMED_OUT,
        CONNECTION_LOST,
        SERVICE_FAILED,
        UNREADABLE_ANSWER,
        REQUEST_REFUSED
    }

    public boolean connected() {
        return outcome == Outcome.CONNECTED;
    }
}
