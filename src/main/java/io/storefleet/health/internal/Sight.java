package io.storefleet.health.internal;

import io.storefleet.team.Rights;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import java.util.EnumMap;
import java.util.Map;

/** An actor's stores, all that they see and by verb, each asked once. Lives as long as one answer. */
final class Sight {

    private final Map<Verb, StoreScope> scopes = new EnumMap<>(Verb.class);
    private final Rights rights;
    private final Actor actor;
    private final StoreScope visible;

    Sight(Rights rights, Actor actor) {
        this.rights = rights;
        this.actor = actor;
        this.visible = rights.visibleStores(actor);
    }

    boolean sees(StoreId store) {
        return visible.contains(store);
    }

    boolean holds(Verb verb, StoreId store) {
        return scopes.computeIfAbsent(verb, each -> rights.permittedStores(actor, each))
                .contains(store);
    }
}
