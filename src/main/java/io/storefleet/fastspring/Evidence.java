package io.storefleet.fastspring;

import java.time.Instant;

/**
 * What is known of a change whose outcome is not.
 *
 * @param code what was missing, in a word: {@code timeout}, {@code connection-lost}, {@code service-failed} …
 * @param sentAt when the request began to leave, by the client's clock
 */
public record Evidence(String code, CallTrace trace, Instant sentAt) {

    /** The answer came but did not speak of the item. */
    public static final String MISSING = "missing";
}
