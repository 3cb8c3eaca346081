package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.Evidence;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringException.NotAllowed;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Refusal;
import io.storefleet.fastspring.Unreachable;
import java.time.Instant;
import java.util.Set;

/** Judges a failed change: rejected only when it surely was not carried out. */
final class Verdict {

    private static final int REQUEST_TIMEOUT = 408;

    /** What a server says by status alone before it looks at the request's content: method, proxy, length, address, type. */
    private static final Set<Integer> UNTOUCHED = Set.of(405, 407, 411, 413, 414, 415, 421, 431);

    private Verdict() {}

    static <T> Outcome<T> unsent(FastSpringException failure) {
        return rejected(failure, false);
    }

    static <T> Outcome<T> sent(FastSpringException failure, Instant sentAt) {
        return switch (failure) {
            case RequestRefused refused when isSure(refused) -> rejected(refused, true);
            case CredentialsRefused refused -> rejected(refused, true);
            case NotAllowed refused when !refused.text().isEmpty() -> rejected(refused, true);
            case Throttled throttled when throttled.isExplained() -> rejected(throttled, true);
            case Unreachable lost when !lost.mayHaveArrived() -> rejected(lost, false);
            default -> new Outcome.Unknown<>(new Evidence(failure.code(), failure.trace(), sentAt));
        };
    }

    /** Without words a 4xx may be a half answer, of which the lost half tells of successes, or that of something in between. */
    private static boolean isSure(RequestRefused refused) {
        return refused.isExplained() ? refused.status() != REQUEST_TIMEOUT : UNTOUCHED.contains(refused.status());
    }

    private static <T> Outcome<T> rejected(FastSpringException failure, boolean sent) {
        return new Outcome.Rejected<>(new Refusal(failure.code(), failure.text(), failure.trace(), sent));
    }
}
