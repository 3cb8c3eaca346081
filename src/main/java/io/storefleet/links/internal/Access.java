package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may do what with runs; a run whose stores are all out of reach does not exist. */
@Component
class Access {

    private static final List<Verb> READING =
            List.of(Verb.LINK_CREATE, Verb.LINK_REVEAL, Verb.LINK_DOWNLOAD, Verb.LINK_SEND);

    private final Rights rights;
    private final Stores stores;
    private final Batches batches;
    private final Parts parts;

    Access(Rights rights, Stores stores, Batches batches, Parts parts) {
        this.rights = rights;
        this.stores = stores;
        this.batches = batches;
        this.parts = parts;
    }

    /** Lets pass who may do this on the store, which must be there: a grant on all stores covers any id. */
    void require(Verb verb, StoreId store) {
        rights.require(verb, store);
        stores.get(store);
    }

    /** The whole run, for who may make links in each of its stores. */
    Run changeable(LinkBatchId id) {
        var run = run(id);
        run.parts().forEach(part -> rights.require(Verb.LINK_CREATE, part.store()));
        return run;
    }

    /** What the actor may see of the run. */
    Run readable(LinkBatchId id) {
        return of(id, this::reads, Verb.LINK_CREATE);
    }

    /** What of the run lies in stores where the actor may do this. */
    Run with(Verb verb, LinkBatchId id) {
        return of(id, store -> has(verb, store), verb);
    }

    /** What of the run lies in stores where the actor may make files or mails of it. */
    Run lookable(LinkBatchId id) {
        return of(id, store -> has(Verb.LINK_DOWNLOAD, store) || has(Verb.LINK_SEND, store), Verb.LINK_DOWNLOAD);
    }

    private Run of(LinkBatchId id, Predicate<StoreId> visible, Verb missing) {
        var run = run(id);
        var seen = run.only(visible);
        if (seen.parts().isEmpty()) {
            refuse(run, missing);
        }
        return seen;
    }

    /** Says which right is missing where any store of the run is in reach. */
    private void refuse(Run run, Verb missing) {
        for (var part : run.parts()) {
            try {
                rights.require(missing, part.store());
            } catch (NothingHereException outOfReach) {
                continue;
            }
        }
        throw new NothingHereException();
    }

    private Run run(LinkBatchId id) {
        var batch = batches.find(id).orElseThrow(NothingHereException::new);
        return new Run(batch, parts.of(List.of(id)), 0);
    }

    boolean has(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }

    boolean reads(StoreId store) {
        return READING.stream().anyMatch(verb -> has(verb, store));
    }

    /** The stores of the run that are still there. */
    Set<StoreId> living() {
        return stores.visible().stream().map(StoreView::id).collect(Collectors.toSet());
    }

    /** The stores whose runs the actor may see. */
    Predicate<StoreId> readableStores() {
        var scopes = READING.stream()
                .map(verb -> rights.permittedStores(Tenancy.actor(), verb))
                .toList();
        return store -> scopes.stream().anyMatch((StoreScope scope) -> scope.contains(store));
    }
}
