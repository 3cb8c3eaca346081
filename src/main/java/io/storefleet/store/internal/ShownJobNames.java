package io.storefleet.store.internal;

import io.storefleet.jobs.JobNames;
import io.storefleet.team.Colleagues;
import io.storefleet.team.StoreNames;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the pages of jobs what stores and members are called. */
@Component
class ShownJobNames implements JobNames {

    private final StoreNames stores;
    private final Colleagues colleagues;

    ShownJobNames(StoreNames stores, Colleagues colleagues) {
        this.stores = stores;
        this.colleagues = colleagues;
    }

    @Override
    public Map<StoreId, String> stores() {
        return stores.names();
    }

    @Override
    public String member(MemberId member) {
        return colleagues.name(member);
    }
}
