package io.storefleet.store.internal;

import io.storefleet.fastspring.Credential;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.store.ConnectionReport;
import io.storefleet.store.StoreClients;
import io.storefleet.store.StoreProblem;
import io.storefleet.store.StoreProblem.Kind;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** The remote half of the stores' use cases; nothing here runs inside a transaction. */
@Component
class StoreConnections {

    private final StoreClients clients;
    private final ClientFactory factory;
    private final ConnectionProbe probe;
    private final StoreShelf shelf;
    private final ShortWork work;

    StoreConnections(
            StoreClients clients, ClientFactory factory, ConnectionProbe probe, StoreShelf shelf, ShortWork work) {
        this.clients = clients;
        this.factory = factory;
        this.probe = probe;
        this.shelf = shelf;
        this.work = work;
    }

    ConnectionReport test(StoreId store) {
        return probe.test(clients.client(store));
    }

    ConnectionReport test(String endpoint, Credential credential) {
        work.outside();
        return probe.test(factory.client(endpoint, credential, trial()));
    }

    ConnectionProbe.Finding explore(String endpoint, Credential credential) {
        work.outside();
        return probe.explore(factory.client(endpoint, credential, trial()));
    }

    /**
     * Makes sure that the credential works and opens the store we know.
     *
     * @return what was seen in it
     */
    KnownObjects prove(StoreId store, Credential credential, boolean confirmed) {
        work.outside();
        shelf.checkUnused(store, credential);
        var client = factory.client(shelf.endpoint(store), credential, trial());
        var finding = probe.explore(client);
        if (!finding.report().connected()) {
            throw new StoreProblem(Kind.NOT_CONNECTED, finding.report());
        }
        var known = shelf.known(store);
        if (known.none()) {
            if (!confirmed) {
                throw new StoreProblem(Kind.SAME_STORE_UNPROVEN);
            }
            return finding.seen();
        }
        try {
            if (!probe.holds(client, known)) {
                throw new StoreProblem(Kind.ANOTHER_STORE);
            }
        } catch (FastSpringException problem) {
            throw new StoreProblem(Kind.NOT_CONNECTED, ConnectionReport.of(problem));
        }
        return finding.seen();
    }

    /** A tenant's trials count under a name of their own, so that a wrong pair takes nothing from a store in use. */
    private static String trial() {
        return "trial-" + Tenancy.tenant();
    }
}
