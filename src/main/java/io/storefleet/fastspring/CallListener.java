package io.storefleet.fastspring;

import org.slf4j.LoggerFactory;

/** Hears of each finished call, for metrics and logs. */
@FunctionalInterface
public interface CallListener {

    /** Called once a call, on the calling thread, after its last attempt; what it throws is ignored. */
    void finished(CallReport report);

    /** Writes each call to the client's log at debug level. */
    static CallListener logging() {
        var log = LoggerFactory.getLogger(FastSpring.class);
        return report -> log.debug("{}", report);
    }
}
