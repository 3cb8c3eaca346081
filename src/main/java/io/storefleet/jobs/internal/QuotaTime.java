package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Environment;
import io.storefleet.fastspring.Pause;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Time, sleep and chance of the quota, a seam for tests.
 *
 * @param clock makes the present time out of the database's, or of this node's
 * @param node the clock of this node, which only measures how long something takes
 * @param random by which nodes that learned the same do not try the same at once
 */
record QuotaTime(UnaryOperator<Instant> clock, Clock node, Pause pause, RandomGenerator random) {

    static QuotaTime real(Clock node) {
        return new QuotaTime(
                UnaryOperator.identity(),
                node,
                Thread::sleep,
                Environment.real().random());
    }

    /** Now on this node. */
    Instant here() {
        return clock.apply(node.instant());
    }
}
