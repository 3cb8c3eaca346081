package io.storefleet.simulator.chaos;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps matching calls waiting until a test lets them go. */
public final class Hold {

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    Hold() {}

    /** Waits until a call is being held; false when none came in time. */
    public boolean awaitCall(Duration atMost) throws InterruptedException {
        return arrived.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets all held calls go on, and later ones pass. */
    public void release() {
        released.countDown();
    }

    public void pass() throws InterruptedException {
        arrived.countDown();
        released.await();
    }
}
