package io.storefleet.returns.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.mirror.Forgotten;
import io.storefleet.mirror.ShownJson;
import io.storefleet.returns.ReturnDetail;
import io.storefleet.returns.ReturnDetails;
import io.storefleet.store.StoreClients;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads single returns from their stores. */
@Service
class ReturnDetailService implements ReturnDetails {

    private final Rights rights;
    private final Stores stores;
    private final StoreClients clients;
    private final Forgotten forgotten;

    ReturnDetailService(Rights rights, Stores stores, StoreClients clients, Forgotten forgotten) {
        this.forgotten = forgotten;
        this.rights = rights;
        this.stores = stores;
        this.clients = clients;
    }

    @Override
    public ReturnDetail find(StoreId store, ReturnId id) {
        rights.require(Verb.RETURN_VIEW, store);
        // A grant on all stores covers any id: the store must be there as well.
        stores.get(store);
        var told = read(store, id);
        if (!forgotten.naming(store, List.of(told.raw())).isEmpty()) {
            throw new NothingHereException();
        }
        boolean personal = may(Verb.ACCOUNT_PERSONAL, store);
        var sight = new ReturnDetail.Sight(
                personal,
                may(Verb.ORDER_VIEW, store),
                may(Verb.ACCOUNT_VIEW, store),
                may(Verb.SUBSCRIPTION_VIEW, store),
                ShownJson.of(told.raw(), personal));
        return new ReturnMaking(sight).of(told);
    }

    private Return read(StoreId store, ReturnId id) {
        try {
            return clients.client(store).with(CallOptions.person()).returns().get(id);
        } catch (FastSpringException.RequestRefused refused) {
            if (refused.code().equals("return")) {
                throw new NothingHereException();
            }
            throw refused;
        } catch (FastSpringException problem) {
            clients.troubled(store, problem);
            throw problem;
        }
    }

    private boolean may(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }
}
