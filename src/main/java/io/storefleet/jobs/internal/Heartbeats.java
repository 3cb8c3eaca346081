package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobSettings;
import io.storefleet.jobs.LeaseLostException;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps the leases of running slices alive. */
@Component
class Heartbeats {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);

    private final long interval;
    // As many threads as slices, so that one that waits for its row's lock does not silence the others.
    private final ScheduledThreadPoolExecutor timer;

    Heartbeats(JobSettings settings) {
        this.interval = settings.lease().toMillis() / 3;
        this.timer = new ScheduledThreadPoolExecutor(
                Math.max(1, settings.parallel()),
                Thread.ofVirtual().name("job-heartbeat-", 0).factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Beats until the returned handle is closed. */
    Beating keep(JobRun run, Actor actor) {
        var task = timer.scheduleAtFixedRate(
                () -> Tenancy.run(actor, () -> beat(run)), interval, interval, TimeUnit.MILLISECONDS);
        return () -> task.cancel(false);
    }

    private static void beat(JobRun run) {
        try {
            run.heartbeat();
        } catch (LeaseLostException e) {
            LOG.info("the lease of job {} is lost", run.job());
        } catch (DataAccessException | TransactionException e) {
            // The database may be back before the lease ends; the next beat tells.
            LOG.warn("no heartbeat for job {}: {}", run.job(), e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** A slice's running heartbeat. */
    @FunctionalInterface
    interface Beating extends AutoCloseable {
        @Override
        void close();
    }
}
