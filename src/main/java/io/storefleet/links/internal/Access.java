package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Who may do what with runs; a run of a store out of reach does not exist. */
@Component
class Access {

    private static final List<Verb> READING = List.of(Verb.LINK_CREATE, Verb.LINK_REVEAL, Verb.LINK_DOWNLOAD);

    private final Rights rights;
    private final Stores stores;
    private final Batches batches;

    Access(Rights rights, Stores stores, Batches batches) {
        this.rights = rights;
        this.stores = stores;
        this.batches = batches;
    }

    /** Lets pass who may do this on the store, which must be there: a grant on all stores covers any id. */
    void require(Verb verb, StoreId store) {
        rights.require(verb, store);
        stores.get(store);
    }

    /** The run, for who may do this to it. */
    BatchRow require(Verb verb, LinkBatchId id) {
        var batch = batches.find(id).orElseThrow(NothingHereException::new);
        rights.require(verb, batch.store());
        return batch;
    }

    /** The run, for who may see it. */
    BatchRow readable(LinkBatchId id) {
        var batch = batches.find(id).orElseThrow(NothingHereException::new);
        if (READING.stream().noneMatch(verb -> has(verb, batch.store()))) {
            rights.require(Verb.LINK_CREATE, batch.store());
        }
        return batch;
    }

    /** The run, for who may make files or mails of it. */
    BatchRow lookable(LinkBatchId id) {
        var batch = batches.find(id).orElseThrow(NothingHereException::new);
        if (!has(Verb.LINK_SEND, batch.store())) {
            rights.require(Verb.LINK_DOWNLOAD, batch.store());
        }
        return batch;
    }

    /** The stores where the actor holds the verb at this moment. */
    Predicate<StoreId> each(Verb verb) {
        return rights.permittedStores(Tenancy.actor(), verb)::contains;
    }

    boolean has(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }

    /** The stores whose runs the actor may see. */
    Predicate<StoreId> readableStores() {
        var scopes = READING.stream()
                .map(verb -> rights.permittedStores(Tenancy.actor(), verb))
                .toList();
        return store -> scopes.stream().anyMatch((StoreScope scope) -> scope.contains(store));
    }
}
