package io.storefleet.products.internal;

import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** Asks for rights on products. */
@Component
public class ProductDesk {

    private final Rights rights;
    private final Stores stores;

    ProductDesk(Rights rights, Stores stores) {
        this.rights = rights;
        this.stores = stores;
    }

    public boolean may(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }

    /** Lets pass who may do this on the store, which must be there: a grant on all stores covers any id. */
    public void require(Verb verb, StoreId store) {
        rights.require(verb, store);
        stores.get(store);
    }
}
