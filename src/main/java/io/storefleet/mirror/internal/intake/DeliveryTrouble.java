package io.storefleet.mirror.internal.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has deliveries sent again that fail here, and says once a minute that deliveries cannot be taken in, however many there are. */
@Component
class DeliveryTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTrouble.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final AtomicReference<Instant> said = new AtomicReference<>(Instant.EPOCH);
    private final Clock clock;

    DeliveryTrouble(Clock clock) {
        this.clock = clock;
    }

    /** What the work answers; {@link Receipt#LATER} when it fails, so that the delivery is sent again. */
    Receipt guard(Supplier<Receipt> work) {
        try {
            return work.get();
        } catch (RuntimeException fault) {
            say(fault);
            return Receipt.LATER;
        }
    }

    /** The fault's kind only: its message may repeat what the delivery held. */
    private void say(RuntimeException fault) {
        var now = clock.instant();
        var before = said.get();
        if (now.isAfter(before.plus(QUIET)) && said.compareAndSet(before, now)) {
            LOG.warn(
                    "a webhook's delivery could not be taken in: {}",
                    fault.getClass().getName());
        }
    }
}
