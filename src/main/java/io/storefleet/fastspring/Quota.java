package io.storefleet.fastspring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Grants permission for HTTP requests; one permit for each request, repetitions included. */
@FunctionalInterface
public interface Quota {

    /**
     * Blocks until a request may be sent. An interrupted caller takes no permit with him. Who wants to know how long calls
     * wait here measures it in a quota of his own around this one.
     *
     * @throws FastSpringException.Throttled when the wait would be longer than the request's patience; see
     *     {@link FastSpringException.Throttled#beforeSending(Duration)}
     */
    Permit acquire(QuotaRequest request) throws InterruptedException;

    /** Tells the quota how its request went: at most one of both is called, neither when no answer came. */
    interface Permit {

        /** The service answered and did not throttle. */
        void answered();

        /** The service throttled; {@code retryAfter} is how long it asked to wait, if it said so. */
        void refused(@Nullable Duration retryAfter);
    }
}
