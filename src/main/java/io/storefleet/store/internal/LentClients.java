package io.storefleet.store.internal;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.Feature;
import io.storefleet.store.StoreClients;
import io.storefleet.store.StoreView.Connection;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * One client instance a store. Which credential is in use is read for each loan, so a replaced or removed one is never
 * used again on any node, and neither is one that may charge where that was switched off; opening the seal happens only
 * when something has changed.
 */
@Service
class LentClients implements StoreClients {

    private static final int KEPT = 1_000;

    private record Key(TenantId tenant, StoreId store) {}

    private record Lent(UUID credential, boolean charges, FastSpring client) {}

    private final Map<Key, Lent> lent = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Lent> eldest) {
            return size() > KEPT;
        }
    });

    private final StoreRows stores;
    private final CredentialRows credentials;
    private final CredentialSealer sealer;
    private final ClientFactory factory;
    private final ShortWork work;

    LentClients(
            StoreRows stores,
            CredentialRows credentials,
            CredentialSealer sealer,
            ClientFactory factory,
            ShortWork work) {
        this.stores = stores;
        this.credentials = credentials;
        this.sealer = sealer;
        this.factory = factory;
        this.work = work;
    }

    @Override
    public FastSpring client(StoreId store) {
        work.outside();
        return work.read(() -> {
            var row = stores.findById(store.value()).orElseThrow(NothingHereException::new);
            var credential = credentials.ofStore(store.value()).orElseThrow(NothingHereException::new);
            return lend(new Key(Tenancy.tenant(), store), row, credential);
        });
    }

    @Override
    public List<StoreId> all() {
        return work.read(() -> stores.all().stream().map(StoreRow::storeId).toList());
    }

    private FastSpring lend(Key key, StoreRow store, CredentialRow credential) {
        var known = lent.get(key);
        if (known != null && known.credential().equals(credential.getId()) && known.charges() == store.charges()) {
            return known.client();
        }
        var features = store.charges() ? Set.of(Feature.CREATE_AND_CHARGE) : Set.<Feature>of();
        var client = factory.client(
                store.endpoint(), sealer.open(credential), credential.getId().toString(), features);
        lent.put(key, new Lent(credential.getId(), store.charges(), client));
        return client;
    }

    @Override
    public void troubled(StoreId store, FastSpringException problem) {
        var how = problem instanceof CredentialsRefused ? Connection.REFUSED : Connection.TROUBLED;
        work.write(() -> stores.findById(store.value()).ifPresent(row -> row.heard(how, work.now())));
    }
}
