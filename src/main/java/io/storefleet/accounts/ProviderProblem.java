package io.storefleet.accounts;

import io.storefleet.fastspring.FastSpringException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a store gave no usable answer, as a sentence can be made of it.
 *
 * @param text FastSpring's own words, already redacted; may be empty
 * @param requestId the id to name when asking FastSpring; empty when nothing was sent
 * @param waitSeconds how long the throttling lasts, if that was said
 */
public record ProviderProblem(
        Kind kind, String text, String requestId, @Nullable Long waitSeconds) {

    /** What happened; each has its own sentence. */
    public enum Kind {
        CREDENTIALS_REFUSED,
        NOT_ALLOWED,
        THROTTLED,
        NOT_FOUND_OR_THROTTLED,
        REFUSED,
        SERVICE_FAILED,
        UNREACHABLE,
        TOO_SLOW,
        TLS_FAILED,
        UNREADABLE,
        INTERRUPTED
    }

    public static ProviderProblem of(FastSpringException problem) {
        var text = problem instanceof FastSpringException.RequestRefused refused ? refused.text() : "";
        var wait = problem instanceof FastSpringException.Throttled throttled
                ? throttled.retryAfter().map(ProviderProblem::wholeSeconds).orElse(null)
                : null;
        return new ProviderProblem(kind(problem), text, problem.requestId(), wait);
    }

    private static Kind kind(FastSpringException problem) {
        return switch (problem) {
            case FastSpringException.CredentialsRefused _ -> Kind.CREDENTIALS_REFUSED;
            case FastSpringException.NotAllowed _ -> Kind.NOT_ALLOWED;
            case FastSpringException.Throttled _ -> Kind.THROTTLED;
            case FastSpringException.NotFoundOrThrottled _ -> Kind.NOT_FOUND_OR_THROTTLED;
            case FastSpringException.RequestRefused _, FastSpringException.BatchRefused _ -> Kind.REFUSED;
            case FastSpringException.ServiceFailed _ -> Kind.SERVICE_FAILED;
            case FastSpringException.UnreadableAnswer _ -> Kind.UNREADABLE;
            case FastSpringException.Interrupted _ -> Kind.INTERRUPTED;
            case FastSpringException.Unreachable unreachable ->
                switch (unreachable.reason()) {
                    case TLS -> Kind.TLS_FAILED;
                    case TIMEOUT -> Kind.TOO_SLOW;
                    case REFUSED, UNKNOWN_HOST, CONNECTION_LOST -> Kind.UNREACHABLE;
                };
        };
    }

    private static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
