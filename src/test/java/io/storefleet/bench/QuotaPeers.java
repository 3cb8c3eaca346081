package io.storefleet.bench;

import io.storefleet.fastspring.Environment;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.QuotaRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What clients of this API usually do instead of learning its limit. */
final class QuotaPeers {

    private QuotaPeers() {}

    /** One call after the other at 3.3 a second, whatever is answered. */
    static final class FixedDelay implements Quota {

        private static final Duration DELAY = Duration.ofMillis(300);

        private final Environment environment;
        private Instant next = Instant.MIN;

        FixedDelay(Environment environment) {
            this.environment = environment;
        }

        @Override
        public Permit acquire(QuotaRequest request) throws InterruptedException {
            Duration wait = reserve();
            if (wait.isPositive()) {
                environment.pause().sleep(wait);
            }
            return new Deaf();
        }

        private synchronized Duration reserve() {
            Instant now = environment.clock().instant();
            Instant turn = next.isAfter(now) ? next : now;
            next = turn.plus(DELAY);
            return Duration.between(now, turn);
        }
    }

    /** As fast as it goes; after a refusal nobody calls for 1 s, 2 s, 4 s … 60 s, with jitter, until a call is answered. */
    static final class BackOff implements Quota {

        private static final double LONGEST = 60_000;

        private final Environment environment;
        private Instant open = Instant.MIN;
        private int refusals;

        BackOff(Environment environment) {
            this.environment = environment;
        }

        @Override
        public Permit acquire(QuotaRequest request) throws InterruptedException {
            for (Duration wait = untilOpen(); wait.isPositive(); wait = untilOpen()) {
                environment.pause().sleep(wait);
            }
            return new Permit() {
                @Override
                public void answered() {
                    again();
                }

                @Override
                public void refused(@Nullable Duration retryAfter) {
                    rest();
                }
            };
        }

        private synchronized Duration untilOpen() {
            return open.equals(Instant.MIN)
                    ? Duration.ZERO
                    : Duration.between(environment.clock().instant(), open);
        }

        private synchronized void again() {
            refusals = 0;
        }

        private synchronized void rest() {
            if (untilOpen().isPositive()) {
                return;
            }
            double longest = Math.min(LONGEST, 1_000 * Math.pow(2, refusals++));
            double wait = longest * (1 + environment.random().nextDouble()) / 2;
            open = environment.clock().instant().plusMillis((long) wait);
        }
    }

    private static final class Deaf implements Quota.Permit {

        @Override
        public void answered() {}

        @Override
        public void refused(@Nullable Duration retryAfter) {}
    }
}
