package io.storefleet.fastspring;

/** No complete answer came. */
public final class Unreachable extends FastSpringException {

    private final Reason reason;
    private final boolean arrived;

    public Unreachable(CallTrace trace, Reason reason) {
        this(trace, reason, reason.mayHaveArrived());
    }

    /** @param arrived whether the request may have reached the service */
    public Unreachable(CallTrace trace, Reason reason, boolean arrived) {
        super(trace, reason.code, reason != Reason.TLS, reason.words);
        this.reason = reason;
        this.arrived = arrived;
    }

    /** Whether the request may have reached the service. */
    public boolean mayHaveArrived() {
        return arrived;
    }

    public Reason reason() {
        return reason;
    }

    /** Why no answer came. Under the first three nothing was carried out; under the others it may have been. */
    public enum Reason {
        REFUSED("connection-refused", "The service accepts no connection", false),
        UNKNOWN_HOST("unknown-host", "The service's name is unknown", false),
        TLS("tls-failed", "No secure connection to the service", false),
        TIMEOUT("timeout", "The service took too long", true),
        CONNECTION_LOST("connection-lost", "The connection broke before the answer was complete", true);

        private final String code;
        private final String words;
        private final boolean arrival;

        Reason(String code, String words, boolean arrival) {
            this.code = code;
            this.words = words;
            this.arrival = arrival;
        }

        /** Whether the request may have reached the service under this reason alone. */
        public boolean mayHaveArrived() {
            return arrival;
        }
    }
}
