package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.BatchRefused;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.Unreachable;
import io.storefleet.fastspring.UnreadableAnswer;
import java.time.Duration;

/** How many objects to ask for at once: more while pages come quickly and whole, fewer when they are too large. */
final class PageSize {

    static final int MOST = 1_000;
    private static final int LEAST = 25;
    private static final Duration QUICK = Duration.ofSeconds(6);

    private PageSize() {}

    /**
     * The size after a page that came.
     *
     * @param got how many objects were on it
     * @param next where the next page begins: pages of the new size must be able to begin there
     */
    static int after(int size, int got, Duration took, Fetched page, int next) {
        if (page.more() && got > 0 && got < size) {
            // The service gives no more than so many, and counts its pages by that.
            return got;
        }
        var larger = Math.min(MOST, size * 2);
        var grows = got == size && took.compareTo(QUICK) < 0 && next % larger == 0;
        return grows ? larger : size;
    }

    /**
     * The size after a call that failed.
     *
     * @param failures how many failed in a row before
     */
    static int after(int size, FastSpringException problem, int failures) {
        var tooMuch = switch (problem) {
            case UnreadableAnswer answer -> answer.reason() == UnreadableAnswer.Reason.TOO_LARGE || failures > 0;
            case Unreachable lost ->
                lost.reason() == Unreachable.Reason.TIMEOUT || failures > 0 && lost.mayHaveArrived();
            case ServiceFailed _ -> failures > 1;
            case BatchRefused _, RequestRefused _ -> true;
            default -> false;
        };
        return tooMuch ? Math.max(Math.min(size, LEAST), size / 2) : size;
    }
}
