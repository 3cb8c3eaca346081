package io.storefleet.jobs.internal;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What this node's worker and services share: its name on leases, whether it stops, news of work. */
@Component
class NodeState {

    /** Tells an operator which process it is; unique also where each container's process has the same number. */
    private final String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopping;

    String owner() {
        return owner;
    }

    boolean stopping() {
        return stopping;
    }

    void stopping(boolean value) {
        stopping = value;
        nudge();
    }

    /** There may be work now. */
    void nudge() {
        news.release();
    }

    /** There may be work as soon as the transaction has committed. */
    void nudgeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                nudge();
            }
        });
    }

    /** Waits for news, or until it is time to look. */
    void awaitNews(Duration atMost) throws InterruptedException {
        if (news.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            news.drainPermits();
        }
    }
}
