package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobSettings;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.JobWatch;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the watched jobs of this node at short intervals, in one query a tenant, and tells who watches. */
@Component
class PollingJobWatch implements JobWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PollingJobWatch.class);

    private final HouseWork house;
    private final JobRows rows;
    private final TransactionTemplate transaction;
    private final long interval;
    private final Watchers watchers = new Watchers();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("job-watch").factory());
    private @Nullable Future<?> polling;

    PollingJobWatch(HouseWork house, JobRows rows, TransactionTemplate transaction, JobSettings settings) {
        this.house = house;
        this.rows = rows;
        this.transaction = transaction;
        this.interval = settings.watch().toMillis();
    }

    @Override
    public synchronized Registration subscribe(JobId job, Consumer<JobView> listener) {
        var watcher = watchers.add(Tenancy.tenant(), job, listener);
        if (polling == null) {
            polling = timer.scheduleWithFixedDelay(this::poll, 0, interval, TimeUnit.MILLISECONDS);
        }
        return () -> remove(watcher);
    }

    private synchronized void remove(Watchers.Watcher watcher) {
        watchers.remove(watcher);
        var running = polling;
        if (running != null && watchers.isEmpty()) {
            running.cancel(false);
            polling = null;
        }
    }

    /** One look at all watched jobs. */
    void poll() {
        watchers.byTenant().forEach((tenant, watching) -> {
            try {
                poll(tenant, watching);
            } catch (RuntimeException e) {
                LOG.warn("watched jobs could not be read: {}", ErrorNumber.describe(e));
            }
        });
    }

    private void poll(TenantId tenant, List<Watchers.Watcher> watching) {
        var ids = watching.stream().map(Watchers.Watcher::job).collect(Collectors.toSet());
        var views = new ArrayList<JobView>();
        house.run(tenant, () -> transaction.executeWithoutResult(status -> views.addAll(rows.find(tenant, ids))));
        views.forEach(view -> tell(watching, view));
    }

    private static void tell(List<Watchers.Watcher> watching, JobView view) {
        watching.stream().filter(watcher -> watcher.job().equals(view.id())).forEach(watcher -> watcher.tell(view));
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
