package io.storefleet.team;

import static java.util.stream.Collectors.toMap;

import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import java.util.Map;
import java.util.Set;

/** The one decision point for rights. Every service asks it on every call; pages only hide what it would refuse. */
public interface Rights {

    /** Whether the actor may do this on this store. */
    Decision decide(Actor actor, Verb verb, StoreId store);

    /** Whether the actor may do this in the tenant: a verb of {@link Verb.Reach#TENANT}. */
    Decision decide(Actor actor, Verb verb);

    /** The stores on which the actor may do this, for queries. */
    StoreScope permittedStores(Actor actor, Verb verb);

    /** As {@link #permittedStores(Actor, Verb)} for several verbs, of one moment. */
    default Map<Verb, StoreScope> permittedStores(Actor actor, Set<Verb> verbs) {
        return verbs.stream().collect(toMap(verb -> verb, verb -> permittedStores(actor, verb)));
    }

    /** The stores the actor has any grant on; all others do not exist for them. */
    StoreScope visibleStores(Actor actor);

    /**
     * Lets the bound actor pass or throws; a refusal goes on record.
     *
     * @throws RightRefusedException when the actor sees the store but lacks the verb
     * @throws NothingHereException when no grant reaches the store
     */
    void require(Verb verb, StoreId store);

    /**
     * As {@link #require(Verb, StoreId)} for a verb of the tenant.
     *
     * @throws RightRefusedException when the actor lacks the verb
     */
    void require(Verb verb);
}
