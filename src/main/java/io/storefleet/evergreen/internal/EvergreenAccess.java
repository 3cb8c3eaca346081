package io.storefleet.evergreen.internal;

import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do what with links of our own. */
@Component
class EvergreenAccess {

    private static final List<Verb> READING = List.of(Verb.LINK_CREATE, Verb.LINK_REVEAL, Verb.LINK_DOWNLOAD);

    private final Rights rights;
    private final Stores stores;

    EvergreenAccess(Rights rights, Stores stores) {
        this.rights = rights;
        this.stores = stores;
    }

    /** Lets pass who may do this on the store, which must be there: a grant on all stores covers any id. */
    void require(Verb verb, StoreId store) {
        rights.require(verb, store);
        stores.get(store);
    }

    boolean has(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }

    /** The stores whose links the actor may see: all of them, or the one asked for where it is among them. */
    List<StoreId> readable(@Nullable StoreId one) {
        var scopes = READING.stream()
                .map(verb -> rights.permittedStores(Tenancy.actor(), verb))
                .toList();
        return stores.visible().stream()
                .map(StoreView::id)
                .filter(store -> one == null || store.equals(one))
                .filter(store -> scopes.stream().anyMatch(scope -> scope.contains(store)))
                .toList();
    }
}
