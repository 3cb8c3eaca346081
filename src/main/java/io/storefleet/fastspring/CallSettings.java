package io.storefleet.fastspring;

import java.time.Duration;

/**
 * How a client makes its calls, unless a call says otherwise.
 *
 * @param timeout the longest one attempt may take from its first byte to its last, default 30 seconds
 * @param defaults used by calls that name no options
 */
public record CallSettings(Duration timeout, CallOptions defaults, CallListener listener, Environment environment) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    public CallSettings {
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("A call timeout must be positive");
        }
    }

    /** 30 seconds a call, people's priority, calls logged at debug level. */
    public static CallSettings standard() {
        return new CallSettings(TIMEOUT, CallOptions.person(), CallListener.logging(), Environment.real());
    }

    public CallSettings withTimeout(Duration other) {
        return new CallSettings(other, defaults, listener, environment);
    }

    public CallSettings withDefaults(CallOptions other) {
        return new CallSettings(timeout, other, listener, environment);
    }

    public CallSettings withListener(CallListener other) {
        return new CallSettings(timeout, defaults, other, environment);
    }

    public CallSettings withEnvironment(Environment other) {
        return new CallSettings(timeout, defaults, listener, other);
    }
}
