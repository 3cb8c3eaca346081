package io.storefleet.testing;

import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;

/** Waits until background work has reached the open page. */
final class Arrival {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Arrival() {}

    /** @param roundTrip brings to the page what is queued for it */
    static void await(String what, BooleanSupplier condition, Runnable roundTrip) throws InterruptedException {
        var arrival = VaadinSession.getCurrent().getLockInstance().newCondition();
        var end = System.nanoTime() + LONGEST.toNanos();
        roundTrip.run();
        while (!condition.getAsBoolean()) {
            Assertions.assertThat(System.nanoTime()).as(what).isLessThan(end);
            // Waiting gives the session's lock away, which is what the background work needs.
            arrival.await(20, TimeUnit.MILLISECONDS);
            roundTrip.run();
        }
    }
}
