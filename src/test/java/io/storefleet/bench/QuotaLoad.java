package io.storefleet.bench;

import io.storefleet.bench.QuotaJobs.Store;
import io.storefleet.fastspring.Credential;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.ScaledTime;
import io.storefleet.simulator.world.SimulatedStore;

/** Jobs of two stores in this process, at a service whose limit moves. */
final class QuotaLoad implements AutoCloseable {

    private static final int WORKERS_A_STORE = 12;

    private final QuotaService service;
    private final QuotaJobs jobs;
    private boolean started;

    QuotaLoad(ScaledTime time, Quota quota) {
        this.service = new QuotaService(time);
        this.jobs = new QuotaJobs(service.simulator().endpoint(), time, quota);
    }

    /** The first call starts the jobs. */
    QuotaService.Outcome minutes(int minutes, int limit) throws InterruptedException {
        if (!started) {
            started = true;
            service.simulator().limit(limit);
            service.simulator().stores().subList(0, 2).forEach(this::start);
        }
        return service.minutes(minutes, limit);
    }

    private void start(SimulatedStore store) {
        var credential = new Credential(store.user(), store.password());
        jobs.start(new Store(store.slug(), credential, store.slug(), WORKERS_A_STORE));
    }

    @Override
    public void close() throws InterruptedException {
        jobs.close();
        service.close();
    }
}
