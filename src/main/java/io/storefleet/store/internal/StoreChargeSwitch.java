package io.storefleet.store.internal;

import io.storefleet.store.StoreCharges;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import org.springframework.stereotype.Service;

/** The switch of each store, kept in its row. */
@Service
class StoreChargeSwitch implements StoreCharges {

    private final Rights rights;
    private final StoreShelf shelf;

    StoreChargeSwitch(Rights rights, StoreShelf shelf) {
        this.rights = rights;
        this.shelf = shelf;
    }

    @Override
    public boolean allowed(StoreId store) {
        if (!rights.visibleStores(Tenancy.actor()).contains(store)) {
            throw new NothingHereException();
        }
        return shelf.charges(store);
    }

    @Override
    public void allow(StoreId store, boolean allowed) {
        rights.require(Verb.STORE_SETTINGS, store);
        shelf.allowCharges(store, allowed);
    }
}
