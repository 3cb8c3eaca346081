package io.storefleet.fastspring;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** One thread that waits for a permit; guarded by the quota's lock. */
final class QuotaWaiter {

    private static final Duration LONGEST_PATIENCE = Duration.ofDays(365);

    final QuotaRequest request;
    final Instant deadline;
    private final Condition turn;
    private Quota.@Nullable Permit permit;
    private boolean settled;

    QuotaWaiter(QuotaRequest request, Instant now, Condition turn) {
        Duration patience = request.patience();
        this.request = request;
        this.deadline = now.plus(patience.compareTo(LONGEST_PATIENCE) < 0 ? patience : LONGEST_PATIENCE);
        this.turn = turn;
    }

    /** Ends the wait with a permit. */
    void grant(Quota.Permit granted) {
        permit = granted;
        giveUp();
    }

    /** Ends the wait without one. */
    void giveUp() {
        settled = true;
        turn.signal();
    }

    boolean isSettled() {
        return settled;
    }

    void await() throws InterruptedException {
        while (!settled) {
            turn.await();
        }
    }

    Quota.@Nullable Permit permit() {
        return permit;
    }
}
