package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.CallListener;
import io.storefleet.fastspring.CallReport;
import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.FastSpringException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener of finished calls and keeps its troubles away from them. */
final class Reporter {

    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

    private final CallListener listener;

    Reporter(CallListener listener) {
        this.listener = listener;
    }

    void answered(CallTrace trace, Patience patience, int retries) {
        tell(trace, patience, retries, "answered");
    }

    /** Reports a failure, which may know less of the call than the call itself when the quota threw it. */
    void failed(FastSpringException failure, CallTrace call, Patience patience, int retries) {
        CallTrace trace = failure.trace().method().isEmpty() ? call : failure.trace();
        tell(trace, patience, retries, failure.getClass().getSimpleName());
    }

    private void tell(CallTrace trace, Patience patience, int retries, String outcome) {
        try {
            listener.finished(new CallReport(
                    trace.method(),
                    trace.path(),
                    trace.status(),
                    patience.spent(),
                    patience.waited(),
                    retries,
                    outcome,
                    trace.requestId()));
        } catch (RuntimeException failure) {
            LOG.warn("A call listener failed: {}", failure.getClass().getName());
        }
    }
}
