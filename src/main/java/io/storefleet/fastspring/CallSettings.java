package io.storefleet.fastspring;

import java.time.Duration;

/**
 * How a client makes its calls, unless a call says otherwise.
 *
 * @param timeouts how long one attempt may take from its first byte to its last
 * @param defaults used by calls that name no options
 */
public record CallSettings(Timeouts timeouts, CallOptions defaults, CallListener listener, Environment environment) {

    /** 30 seconds a reading call, 2 minutes a changing one, people's priority, calls logged at debug level. */
    public static CallSettings standard() {
        return new CallSettings(Timeouts.standard(), CallOptions.person(), CallListener.logging(), Environment.real());
    }

    /** The same time for reading and changing calls. */
    public CallSettings withTimeout(Duration other) {
        return withTimeouts(new Timeouts(other, other));
    }

    public CallSettings withTimeouts(Timeouts other) {
        return new CallSettings(other, defaults, listener, environment);
    }

    public CallSettings withDefaults(CallOptions other) {
        return new CallSettings(timeouts, other, listener, environment);
    }

    public CallSettings withListener(CallListener other) {
        return new CallSettings(timeouts, defaults, other, environment);
    }

    public CallSettings withEnvironment(Environment other) {
        return new CallSettings(timeouts, defaults, listener, other);
    }

    /**
     * How long one attempt may take from its first byte to its last.
     *
     * @param change longer, since giving up on a change leaves its outcome unknown
     */
    public record Timeouts(Duration read, Duration change) {

        public Timeouts {
            if (!read.isPositive() || !change.isPositive()) {
                throw new IllegalArgumentException("A call timeout must be positive");
            }
        }

        /** 30 seconds and 2 minutes. */
        public static Timeouts standard() {
            return new Timeouts(Duration.ofSeconds(30), Duration.ofMinutes(2));
        }
    }
}
