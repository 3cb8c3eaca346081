package io.storefleet.store.internal;

import io.storefleet.fastspring.Credential;
import io.storefleet.store.ConnectionReport;
import io.storefleet.store.NewStore;
import io.storefleet.store.StoreProblem;
import io.storefleet.store.StoreProblem.Kind;
import io.storefleet.store.StoreSettings;
import io.storefleet.store.StoreView;
import io.storefleet.store.StoreView.Connection;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The use cases of stores: each asks for its right, then does its work in short steps. */
@Service
class StoreService implements Stores {

    private final Rights rights;
    private final StoreSettings settings;
    private final StoreShelf shelf;
    private final StoreConnections connections;
    private final StoreExit exit;

    StoreService(
            Rights rights, StoreSettings settings, StoreShelf shelf, StoreConnections connections, StoreExit exit) {
        this.exit = exit;
        this.rights = rights;
        this.settings = settings;
        this.shelf = shelf;
        this.connections = connections;
    }

    @Override
    public List<StoreView> visible() {
        var scope = rights.visibleStores(Tenancy.actor());
        return shelf.views().stream()
                .filter(store -> scope.contains(store.id()))
                .collect(Collectors.toList());
    }

    @Override
    public StoreView get(StoreId store) {
        if (!rights.visibleStores(Tenancy.actor()).contains(store)) {
            throw new NothingHereException();
        }
        return shelf.view(store);
    }

    @Override
    public List<String> endpoints() {
        return List.copyOf(settings.endpoints().keySet());
    }

    @Override
    public ConnectionReport test(String endpoint, Credential credential) {
        rights.require(Verb.STORE_MANAGE);
        return connections.test(endpoint, credential);
    }

    @Override
    public ConnectionReport test(StoreId store) {
        rights.require(Verb.STORE_SETTINGS, store);
        var report = connections.test(store);
        shelf.heard(store, connectionOf(report));
        return report;
    }

    private static Connection connectionOf(ConnectionReport report) {
        return switch (report.outcome()) {
            case CONNECTED -> Connection.GOOD;
            case CREDENTIALS_REFUSED -> Connection.REFUSED;
            default -> Connection.TROUBLED;
        };
    }

    @Override
    public StoreId add(NewStore store) {
        rights.require(Verb.STORE_MANAGE);
        if (!store.authorised()) {
            throw new StoreProblem(Kind.NOT_AUTHORISED);
        }
        var id = StoreId.next();
        shelf.check(id, store);
        var finding = connections.explore(store.endpoint(), store.credential());
        if (!finding.report().connected()) {
            throw new StoreProblem(Kind.NOT_CONNECTED, finding.report());
        }
        shelf.add(id, store, finding.seen());
        return id;
    }

    @Override
    public void describe(StoreId store, String name, List<String> tags) {
        rights.require(Verb.STORE_SETTINGS, store);
        shelf.describe(store, name.strip(), tags);
    }

    @Override
    public void replaceCredential(StoreId store, Credential credential, boolean sameStoreConfirmed) {
        rights.require(Verb.STORE_CREDENTIAL, store);
        // A grant on all stores covers any id: a store that is not there must not set anything in motion.
        get(store);
        exit.pauseJobs(store);
        try {
            var seen = connections.prove(store, credential, sameStoreConfirmed);
            shelf.swap(store, credential, seen);
        } finally {
            exit.resumeJobs(store);
        }
        exit.resumeRefusedJobs(store);
    }

    @Override
    public void remove(StoreId store, String typedName) {
        rights.require(Verb.STORE_MANAGE);
        if (!get(store).name().equals(typedName.strip())) {
            throw new StoreProblem(Kind.NAME_NOT_TYPED);
        }
        exit.remove(store);
    }
}
