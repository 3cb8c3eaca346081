package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringException.NotAllowed;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When one list of a store cannot be read it rests for a while, so that the others can. */
final class Rests {

    private static final String UNTIL = "rest";

    private static final Duration NOT_ALLOWED = Duration.ofHours(1);
    private static final Duration SICK = Duration.ofMinutes(5);

    /** Failures in a row that are the list's own fault and not the moment's. */
    private static final int MANY = 6;

    private Rests() {}

    /** When it may go on; the beginning of time when nothing keeps it. */
    static Instant until(Mark mark) {
        return Optional.ofNullable(mark.time(UNTIL)).orElse(Instant.MIN);
    }

    /** The mark after a failed call, null when the list need not rest. */
    static @Nullable Mark after(Mark mark, FastSpringException problem, int failures, Instant now) {
        var rest = switch (problem) {
            case NotAllowed _ -> NOT_ALLOWED;
            case CredentialsRefused _, Throttled _, Unreachable _ -> Duration.ZERO;
            default -> failures >= MANY ? SICK : Duration.ZERO;
        };
        return rest.isZero() ? null : mark.with(UNTIL, now.plus(rest));
    }

    static Mark over(Mark mark) {
        return mark.with(UNTIL, null);
    }
}
