package io.storefleet.store.internal;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.StopReason;
import io.storefleet.store.StoreRemoved;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Team;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds a store's work while its credential changes, and ends everything when the store goes. */
@Component
class StoreExit {

    private static final String REPLACING = "credential-replaced";
    private static final String REFUSED = "credential-refused";

    private final StoreRows stores;
    private final StoreCredentials credentials;
    private final Jobs jobs;
    private final Team team;
    private final ApplicationEventPublisher news;

    StoreExit(StoreRows stores, StoreCredentials credentials, Jobs jobs, Team team, ApplicationEventPublisher news) {
        this.team = team;
        this.stores = stores;
        this.credentials = credentials;
        this.jobs = jobs;
        this.news = news;
    }

    @Transactional
    public void pauseJobs(StoreId store) {
        jobs.pauseAll(store, StopReason.of(REPLACING));
    }

    @Transactional
    public void resumeJobs(StoreId store) {
        jobs.resumeAll(store, REPLACING);
    }

    /** Jobs that had stopped because the old credential was refused go on with the new one. */
    @Transactional
    public void resumeRefusedJobs(StoreId store) {
        jobs.resumeAll(store, REFUSED);
    }

    @Transactional
    public void remove(StoreId store) {
        var row = stores.findById(store.value()).orElseThrow(NothingHereException::new);
        jobs.cancelAll(store);
        team.dropStore(store);
        news.publishEvent(AuditedEvent.done("store.removed", store, null, Map.of("name", row.name())));
        news.publishEvent(new StoreRemoved(Tenancy.tenant(), store));
        credentials.shred(store);
        stores.findById(store.value()).ifPresent(stores::delete);
    }
}
