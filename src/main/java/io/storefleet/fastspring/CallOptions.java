package io.storefleet.fastspring;

import java.time.Duration;

/**
 * What one call may differ in from its client's defaults.
 *
 * @param patience how long the caller accepts to wait for permits and between attempts; no attempt begins later. The
 *     attempt under way may last for the client's call timeout on top.
 */
public record CallOptions(Priority priority, Duration patience) {

    private static final Duration PERSON_PATIENCE = Duration.ofSeconds(15);
    private static final Duration JOB_PATIENCE = Duration.ofMinutes(5);

    public CallOptions {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("Patience must not be negative");
        }
    }

    /** A call somebody looks at: first in the queue, 15 seconds of patience. */
    public static CallOptions person() {
        return new CallOptions(Priority.PERSON, PERSON_PATIENCE);
    }

    /** A call of a background job: after people, 5 minutes of patience. */
    public static CallOptions job() {
        return new CallOptions(Priority.JOB, JOB_PATIENCE);
    }

    public CallOptions withPatience(Duration other) {
        return new CallOptions(priority, other);
    }
}
