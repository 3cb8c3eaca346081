package io.storefleet.fastspring;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that brought no result. Messages name the path's template, the status and the service's own error text
 * without addresses and ids; never a credential, a query, a real path or a body. There is no cause, because its message
 * could hold any of these.
 */
public abstract sealed class FastSpringException extends RuntimeException
        permits FastSpringException.CredentialsRefused,
                FastSpringException.NotAllowed,
                FastSpringException.Throttled,
                FastSpringException.NotFoundOrThrottled,
                FastSpringException.RequestRefused,
                FastSpringException.BatchRefused,
                FastSpringException.ServiceFailed,
                FastSpringException.Interrupted,
                Unreachable,
                UnreadableAnswer {

    private static final long serialVersionUID = 1L;

    private final CallTrace trace;
    private final String code;
    private final boolean passing;
    private final String text;

    FastSpringException(CallTrace trace, String code, boolean passing, String what) {
        this(trace, code, passing, what, "");
    }

    /** @param text the service's words, already redacted; may be empty */
    FastSpringException(CallTrace trace, String code, boolean passing, String what, String text) {
        super("%s%s (%s)".formatted(what, text.isEmpty() ? "" : ": " + text, trace));
        this.trace = trace;
        this.code = code;
        this.passing = passing;
        this.text = text;
    }

    /** HTTP status, 0 when there was no answer. */
    public int status() {
        return trace.status();
    }

    /** What went wrong in a word: the service's error key, or one of the client. */
    public String code() {
        return code;
    }

    /** The service's id of the request, else the client's own; empty when nothing was sent. */
    public String requestId() {
        return trace.requestId();
    }

    /** The call, in words that may be shown. */
    public CallTrace trace() {
        return trace;
    }

    /** The service's English words without addresses and ids; empty where it said nothing of use. */
    public String text() {
        return text;
    }

    /** Whether the same call may be sent again later: it changes nothing twice and the obstacle may pass. */
    public boolean mayBeRetried() {
        return passing && trace.isRepeatable();
    }

    /** 401: the store does not accept the credential. */
    public static final class CredentialsRefused extends FastSpringException {

        public CredentialsRefused(CallTrace trace) {
            super(trace, "credentials-refused", false, "The store refused the credential");
        }
    }

    /** 403: the credential is good, but the store may not do this. */
    public static final class NotAllowed extends FastSpringException {

        /** @param text the service's words, already redacted; may be empty */
        public NotAllowed(CallTrace trace, String text) {
            super(trace, "not-allowed", false, "The store may not use this", text);
        }
    }

    /** 429, or the quota granted nothing in time (then {@link #status()} is 0). */
    public static final class Throttled extends FastSpringException {

        private final @Nullable Duration retryAfter;
        private final boolean explained;

        public Throttled(CallTrace trace, @Nullable Duration retryAfter) {
            this(trace, retryAfter, false);
        }

        /** @param explained whether the answer's body is FastSpring's own refusal, not that of something in between */
        public Throttled(CallTrace trace, @Nullable Duration retryAfter, boolean explained) {
            super(trace, "throttled", true, "Too many calls");
            this.retryAfter = retryAfter;
            this.explained = explained;
        }

        /** Whether the service itself said in words that it did not serve the call. */
        public boolean isExplained() {
            return explained;
        }

        /** For quotas: nothing was sent, since the wait is estimated to be longer than the caller's patience. */
        public static Throttled beforeSending(Duration estimatedWait) {
            return new Throttled(CallTrace.unsent(), estimatedWait);
        }

        /** How long to wait before the next call, where somebody said so. */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }
    }

    /** 404 without an error body: there is no such thing, or the service throttles in its old way. */
    public static final class NotFoundOrThrottled extends FastSpringException {

        public NotFoundOrThrottled(CallTrace trace) {
            super(trace, "not-found-or-throttled", true, "Not found, or too many calls");
        }
    }

    /** The service understood and refused, in one of its error forms, on whatever status. */
    public static final class RequestRefused extends FastSpringException {

        private final boolean explained;

        /** @param text the service's words, already redacted; may be empty */
        public RequestRefused(CallTrace trace, String code, String text) {
            this(trace, code, text, true);
        }

        /** @param explained whether the service said so in one of its error forms, not only by the status */
        public RequestRefused(CallTrace trace, String code, String text, boolean explained) {
            super(trace, code, false, "The service refused the request: " + code, text);
            this.explained = explained;
        }

        /** Whether the service itself said what it refused; else there was a 4xx status without words that are known. */
        public boolean isExplained() {
            return explained;
        }
    }

    /** A call for several items was refused as a whole; each item may still succeed in a call of its own. */
    public static final class BatchRefused extends FastSpringException {

        private final int size;

        public BatchRefused(CallTrace trace, int size) {
            super(trace, "batch-refused", false, "The service refused a batch of " + size);
            this.size = size;
        }

        /** How many items were asked for. */
        public int size() {
            return size;
        }
    }

    /** 5xx: the service failed. */
    public static final class ServiceFailed extends FastSpringException {

        /** @param text the service's words, already redacted; may be empty */
        public ServiceFailed(CallTrace trace, String text) {
            super(trace, "service-failed", true, "The service failed", text);
        }
    }

    /** The waiting thread was interrupted; its interrupt flag is set again. */
    public static final class Interrupted extends FastSpringException {

        public Interrupted(CallTrace trace) {
            super(trace, "interrupted", true, "The call was interrupted");
        }
    }
}
