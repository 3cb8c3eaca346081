package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Pause;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Time and sleep of the quota, a seam for tests.
 *
 * @param clock makes the present time out of the database's
 */
record QuotaTime(UnaryOperator<Instant> clock, Pause pause) {

    static QuotaTime real() {
        return new QuotaTime(UnaryOperator.identity(), Thread::sleep);
    }
}
