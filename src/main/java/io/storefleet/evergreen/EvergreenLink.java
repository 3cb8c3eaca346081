package io.storefleet.evergreen;

import io.storefleet.tenancy.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link of our own as pages show it, without its address.
 *
 * @param endsOn the last day (UTC) on which it works, null for one without an end
 */
public record EvergreenLink(
        EvergreenLinkId id,
        Customer customer,
        PortalTab tab,
        State state,
        @Nullable MemberId madeBy,
        Instant made,
        @Nullable LocalDate endsOn,
        Counters counters) {

    /** Whether it can be used. */
    public enum State {
        LIVE,
        ENDED,
        REVOKED
    }

    /**
     * What happened with it.
     *
     * @param sent codes that were sent
     * @param opened views of its page, those of mail scanners too
     * @param passed customers who gave the right code
     * @param failed wrong codes
     */
    public record Counters(
            int sent,
            int opened,
            int passed,
            int failed,
            @Nullable Instant lastOpened) {}
}
