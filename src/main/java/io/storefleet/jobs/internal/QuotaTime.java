package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Pause;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Time and sleep of the quota, a seam for tests.
 *
 * @param clock makes the present time out of the database's, or of this node's
 * @param node the clock of this node, which only measures how long something takes
 */
record QuotaTime(UnaryOperator<Instant> clock, Clock node, Pause pause) {

    static QuotaTime real(Clock node) {
        return new QuotaTime(UnaryOperator.identity(), node, Thread::sleep);
    }

    /** Now on this node. */
    Instant here() {
        return clock.apply(node.instant());
    }
}
