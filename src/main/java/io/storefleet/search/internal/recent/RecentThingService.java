package io.storefleet.search.internal.recent;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.ById;
import io.storefleet.search.Hit;
import io.storefleet.search.KindVerbs;
import io.storefleet.search.RecentThings;
import io.storefleet.search.Search;
import io.storefleet.store.StoreRemoved;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Remembers ids and shows them through the search, which asks for the actor's rights each time. */
@Service
class RecentThingService implements RecentThings {

    private final RecentRows rows;
    private final Rights rights;
    private final Stores stores;
    private final Search search;

    RecentThingService(RecentRows rows, Rights rights, Stores stores, Search search) {
        this.rows = rows;
        this.rights = rights;
        this.stores = stores;
        this.search = search;
    }

    @Override
    public void opened(ObjectKind kind, StoreId store, String id) {
        rights.require(KindVerbs.view(kind), store);
        stores.get(store);
        member().ifPresent(member -> rows.put(member, new RecentRows.Key(kind, store, id)));
    }

    @Override
    public List<Hit> latest(int limit) {
        return member().stream()
                .flatMap(member -> rows.latest(member).stream())
                .flatMap(thing -> ById.find(search, thing.kind(), thing.store(), thing.id()).stream())
                .limit(limit)
                .toList();
    }

    private static Optional<MemberId> member() {
        return Optional.ofNullable(Tenancy.actor().member());
    }

    /** A removed store takes its traces along, in the transaction that removes it. */
    @EventListener
    void forget(StoreRemoved removed) {
        rows.forget(removed.store());
    }
}
