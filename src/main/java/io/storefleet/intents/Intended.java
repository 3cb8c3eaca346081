package io.storefleet.intents;

import java.time.Instant;
import java.util.Map;

/**
 * A change as it was written down, for sending it and for reading back.
 *
 * @param request as in {@link NewIntent}
 * @param writtenAt by the database's clock; nothing of it can be older at the service, but for the difference of the clocks
 */
public record Intended(
        IntentId id,
        Target target,
        String request,
        Map<String, String> facts,
        Map<String, String> before,
        Instant writtenAt) {

    /** The request may name people. */
    @Override
    public String toString() {
        return "Intended[" + id + "]";
    }
}
