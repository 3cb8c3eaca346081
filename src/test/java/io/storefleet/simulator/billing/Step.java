package io.storefleet.simulator.billing;

import java.time.LocalDate;

/** What time will do next to a subscription, and on which day (UTC, at midnight). */
public record Step(LocalDate day, What what) {

    /** The kinds of work that falls due. */
    public enum What {
        TRIAL_REMINDER,
        TRIAL_END,
        REMINDER,
        RENEWAL,
        NOTICE,
        PAUSE,
        RESUMPTION,
        DEACTIVATION
    }
}
