package io.storefleet.coupons.internal;

import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for rights on coupons. */
@Component
public class CouponDesk {

    private final Rights rights;
    private final Stores stores;

    CouponDesk(Rights rights, Stores stores) {
        this.rights = rights;
        this.stores = stores;
    }

    /** Lets pass who may do this on the store, which must be there: a grant on all stores covers any id. */
    public void require(Verb verb, StoreId store) {
        rights.require(verb, store);
        stores.get(store);
    }

    /** The stores that are there in which the actor may do this. */
    public List<StoreId> permitted(Verb verb) {
        var scope = rights.permittedStores(Tenancy.actor(), verb);
        return stores.visible().stream()
                .map(StoreView::id)
                .filter(scope::contains)
                .toList();
    }
}
