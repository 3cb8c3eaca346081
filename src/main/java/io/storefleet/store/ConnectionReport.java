package io.storefleet.store;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.BatchRefused;
import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringException.Interrupted;
import io.storefleet.fastspring.FastSpringException.NotAllowed;
import io.storefleet.fastspring.FastSpringException.NotFoundOrThrottled;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.Unreachable;
import io.storefleet.fastspring.UnreadableAnswer;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a connection test found out.
 *
 * @param products how many products the store has, when it answered
 * @param requestId the id to name when asking FastSpring; empty when nothing was sent
 * @param provider the provider's own words, already redacted; may be empty
 * @param waitSeconds how long the throttling lasts, if it was said
 */
public record ConnectionReport(
        Outcome outcome,
        int products,
        String requestId,
        String provider,
        @Nullable Long waitSeconds) {

    /** How the test ended; each has its own sentence. */
    public enum Outcome {
        CONNECTED,
        CREDENTIALS_REFUSED,
        FEATURE_NOT_ENABLED,
        THROTTLED,
        NOT_FOUND_OR_THROTTLED,
        REFUSED_CONNECTION,
        UNKNOWN_HOST,
        TLS_FAILED,
        TIMED_OUT,
        CONNECTION_LOST,
        SERVICE_FAILED,
        UNREADABLE_ANSWER,
        REQUEST_REFUSED
    }

    public boolean connected() {
        return outcome == Outcome.CONNECTED;
    }

    /** Key of the sentence that tells a person what happened and what to do. */
    public String messageKey() {
        return "store.outcome." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Values of that sentence: number of products, seconds to wait, the provider's words, request id. */
    public Object[] messageArguments() {
        return new Object[] {products, waitSeconds == null ? 0 : waitSeconds, provider, requestId};
    }

    /** The store answered. */
    public static ConnectionReport good(int products) {
        return new ConnectionReport(Outcome.CONNECTED, products, "", "", null);
    }

    /** What a failed call means, in our terms. */
    public static ConnectionReport of(FastSpringException problem) {
        var outcome = switch (problem) {
            case CredentialsRefused _ -> Outcome.CREDENTIALS_REFUSED;
            case NotAllowed _ -> Outcome.FEATURE_NOT_ENABLED;
            case Throttled _ -> Outcome.THROTTLED;
            case NotFoundOrThrottled _ -> Outcome.NOT_FOUND_OR_THROTTLED;
            case ServiceFailed _ -> Outcome.SERVICE_FAILED;
            case UnreadableAnswer _ -> Outcome.UNREADABLE_ANSWER;
            case RequestRefused _, BatchRefused _ -> Outcome.REQUEST_REFUSED;
            case Interrupted _ -> Outcome.CONNECTION_LOST;
            case Unreachable unreachable -> of(unreachable.reason());
        };
        return new ConnectionReport(outcome, 0, problem.requestId(), problem.text(), wait(problem));
    }

    private static Outcome of(Unreachable.Reason reason) {
        return switch (reason) {
            case REFUSED -> Outcome.REFUSED_CONNECTION;
            case UNKNOWN_HOST -> Outcome.UNKNOWN_HOST;
            case TLS -> Outcome.TLS_FAILED;
            case TIMEOUT -> Outcome.TIMED_OUT;
            case CONNECTION_LOST -> Outcome.CONNECTION_LOST;
        };
    }

    private static @Nullable Long wait(FastSpringException problem) {
        return problem instanceof Throttled throttled
                ? throttled.retryAfter().map(Duration::toSeconds).orElse(null)
                : null;
    }
}
