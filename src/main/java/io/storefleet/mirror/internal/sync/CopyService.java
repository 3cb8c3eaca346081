package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.MirrorState;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.store.StoreClients;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import org.springframework.stereotype.Service;

/** What pages and features ask of the copies: each asks for its right first. */
@Service
class CopyService implements Mirror {

    private final Rights rights;
    private final Stores stores;
    private final StoreClients clients;
    private final ObjectLookup lookup;
    private final Copies copies;

    CopyService(Rights rights, Stores stores, StoreClients clients, ObjectLookup lookup, Copies copies) {
        this.rights = rights;
        this.stores = stores;
        this.clients = clients;
        this.lookup = lookup;
        this.copies = copies;
    }

    @Override
    public List<MirrorState> states() {
        return copies.states(stores.visible().stream().map(StoreView::id).toList());
    }

    @Override
    public MirrorState state(StoreId store) {
        return copies.states(List.of(stores.get(store).id())).getFirst();
    }

    @Override
    public void refresh(StoreId store) {
        rights.require(Verb.ACCOUNT_VIEW, store);
        copies.wish(stores.get(store).id());
    }

    @Override
    public boolean pull(StoreId store, ObjectKind kind, String id) {
        rights.require(kind.view(), store);
        var client = clients.client(store).with(CallOptions.person());
        try {
            var looked = lookup.look(client, store, kind, List.of(id));
            copies.put(looked);
            return !looked.found().isEmpty();
        } catch (FastSpringException problem) {
            if (!(problem instanceof FastSpringException.RequestRefused)) {
                clients.troubled(store, problem);
            }
            throw problem;
        }
    }
}
