package io.storefleet.jobs.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait on one node for one credential. Times are the database's.
 *
 * @param peopleSince when the first of the people came; null without people
 * @param readyAt from when on the credential itself has a permit
 */
record QuotaDemand(
        String credential,
        String owner,
        int people,
        @Nullable Instant peopleSince,
        int jobs,
        Instant readyAt) {

    boolean isReady(Instant now) {
        return !readyAt.isAfter(now);
    }

    QuotaTurns.Turn turn() {
        return new QuotaTurns.Turn(owner, credential);
    }

    int waiting() {
        return people + jobs;
    }
}
