package io.storefleet.jobs;

import java.time.Duration;

/** How a slice ended, and so what happens to its job next. */
public sealed interface SliceResult {

    /** There is more to do now. */
    record More() implements SliceResult {}

    /** There is more to do after a wait, counted from now; the reason is shown. */
    record Later(Duration delay, StopReason reason) implements SliceResult {
        public Later {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("a wait is not negative");
            }
        }
    }

    /** All is done. */
    record Done() implements SliceResult {}

    /** The job is paused until somebody removes the reason and resumes it. */
    record Stopped(StopReason reason) implements SliceResult {}

    static SliceResult more() {
        return new More();
    }

    static SliceResult later(Duration delay, String reasonCode) {
        return new Later(delay, StopReason.of(reasonCode));
    }

    static SliceResult done() {
        return new Done();
    }

    static SliceResult stopped(String reasonCode) {
        return new Stopped(StopReason.of(reasonCode));
    }
}
