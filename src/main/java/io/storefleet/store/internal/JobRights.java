package io.storefleet.store.internal;

import io.storefleet.jobs.JobAccess;
import io.storefleet.jobs.JobScope;
import io.storefleet.jobs.JobView;
import io.storefleet.team.Rights;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Who may see and steer jobs: those of a store who sees the store, to steer them who started them or changes the store's
 * settings; those without a store who started them or manages the tenant's settings.
 */
@Component
class JobRights implements JobAccess {

    private final Rights rights;

    JobRights(Rights rights) {
        this.rights = rights;
    }

    @Override
    public JobScope scope() {
        var actor = Tenancy.actor();
        return switch (rights.visibleStores(actor)) {
            case StoreScope.All(var except) -> new JobScope(true, except, managesTenant(), actor.member());
            case StoreScope.Only(var only) -> new JobScope(false, only, managesTenant(), actor.member());
        };
    }

    @Override
    public boolean mayView(JobView job) {
        var store = job.store();
        return store == null
                ? startedByActor(job) || managesTenant()
                : rights.visibleStores(Tenancy.actor()).contains(store);
    }

    @Override
    public boolean mayControl(JobView job) {
        var store = job.store();
        return mayView(job)
                && (startedByActor(job)
                        || (store == null
                                ? managesTenant()
                                : rights.decide(Tenancy.actor(), Verb.STORE_SETTINGS, store)
                                        .allowed()));
    }

    @Override
    public void requireControl(JobView job) {
        if (mayControl(job)) {
            return;
        }
        var store = job.store();
        if (store == null) {
            rights.require(Verb.SETTINGS_MANAGE);
        } else {
            rights.require(Verb.STORE_SETTINGS, store);
        }
    }

    private boolean managesTenant() {
        return rights.decide(Tenancy.actor(), Verb.SETTINGS_MANAGE).allowed();
    }

    private static boolean startedByActor(JobView job) {
        var starter = job.startedBy();
        return starter != null && starter.equals(Tenancy.actor().member());
    }
}
