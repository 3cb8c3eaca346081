package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Quota.Permit;
import io.storefleet.fastspring.QuotaRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** One thread that waits for a permit; guarded by its desk's lock. */
final class QuotaTicket {

    private static final Duration LONGEST_PATIENCE = Duration.ofDays(365);

    final QuotaRequest request;
    final Instant came;
    final Instant deadline;
    private final Condition turn;
    private @Nullable Permit permit;
    private @Nullable RuntimeException failure;
    private boolean asked;

    QuotaTicket(QuotaRequest request, Instant came, Condition turn) {
        Duration patience = request.patience();
        this.request = request;
        this.came = came;
        this.deadline = came.plus(patience.compareTo(LONGEST_PATIENCE) < 0 ? patience : LONGEST_PATIENCE);
        this.turn = turn;
    }

    /** The database was asked with this one among the others. */
    void ask() {
        asked = true;
    }

    boolean wasAsked() {
        return asked;
    }

    /** Ends the wait with a permit. */
    void grant(Permit granted) {
        permit = granted;
        turn.signal();
    }

    /** Ends the wait without one. */
    void fail(RuntimeException reason) {
        failure = reason;
        turn.signal();
    }

    @Nullable Permit granted() {
        return permit;
    }

    Permit await() throws InterruptedException {
        while (permit == null) {
            if (failure != null) {
                throw failure;
            }
            turn.await();
        }
        return permit;
    }
}
