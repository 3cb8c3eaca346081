package io.storefleet.mailings.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.links.Links;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Rights;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what with templates and mails. */
@Component
class MailRights {

    private static final List<Verb> READING = List.of(Verb.LINK_SEND, Verb.LINK_DOWNLOAD);

    private final Rights rights;
    private final Links links;

    MailRights(Rights rights, Links links) {
        this.rights = rights;
        this.links = links;
    }

    boolean reads() {
        return READING.stream().anyMatch(this::anywhere);
    }

    boolean writes() {
        return anywhere(Verb.LINK_SEND);
    }

    private boolean anywhere(Verb verb) {
        return switch (rights.permittedStores(Tenancy.actor(), verb)) {
            case StoreScope.All _ -> true;
            case StoreScope.Only(var stores) -> !stores.isEmpty();
        };
    }

    void requireReading() {
        if (!reads()) {
            throw new RightRefusedException(Verb.LINK_SEND);
        }
    }

    void requireWriting() {
        if (!writes()) {
            throw new RightRefusedException(Verb.LINK_SEND);
        }
    }

    /** Lets pass who may do all of this with the run's customers. */
    void require(LinkBatchId batch, Verb... verbs) {
        for (var store : stores(batch)) {
            for (var verb : verbs) {
                rights.require(verb, store);
            }
        }
    }

    /** False also for who may not even see the run any more. */
    boolean has(LinkBatchId batch, Verb... verbs) {
        try {
            return stores(batch).stream().allMatch(store -> has(store, verbs));
        } catch (RightRefusedException | NothingHereException lost) {
            return false;
        }
    }

    /** Lets pass who may do this with customers of at least one store of the run. */
    void requireSome(LinkBatchId batch, Verb verb) {
        if (stores(batch).stream().noneMatch(store -> has(store, verb))) {
            throw new RightRefusedException(verb);
        }
    }

    /** As {@link #requireSome}; false also for who may not even see the run any more. */
    boolean hasSome(LinkBatchId batch, Verb verb) {
        try {
            return stores(batch).stream().anyMatch(store -> has(store, verb));
        } catch (RightRefusedException | NothingHereException lost) {
            return false;
        }
    }

    String title(LinkBatchId batch) {
        return links.get(batch).title();
    }

    boolean has(StoreId store, Verb... verbs) {
        return List.of(verbs).stream()
                .allMatch(verb -> rights.decide(Tenancy.actor(), verb, store).allowed());
    }

    /** The run must be there for the actor. */
    void run(LinkBatchId batch) {
        links.get(batch);
    }

    boolean seesRun(LinkBatchId batch) {
        return hasSome(batch, Verb.LINK_SEND) || hasSome(batch, Verb.LINK_DOWNLOAD);
    }

    /** How many rows of the run may get a mail. */
    int rows(LinkBatchId batch) {
        var counts = links.get(batch).counts();
        return counts.links() + counts.failed() + counts.waiting() + counts.expired();
    }

    private Set<StoreId> stores(LinkBatchId batch) {
        return Set.copyOf(links.get(batch).stores());
    }
}
