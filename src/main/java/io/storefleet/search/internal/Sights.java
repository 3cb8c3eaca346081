package io.storefleet.search.internal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.KindVerbs;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks once for everything a search has to know of the actor's rights. */
@Component
class Sights {

    private final Rights rights;

    Sights(Rights rights) {
        this.rights = rights;
    }

    /** The actor's sight of these stores, which are all that exist for them. */
    Sight of(Collection<StoreId> existing) {
        var verbs = EnumSet.of(Verb.ACCOUNT_PERSONAL);
        for (var kind : ObjectKind.values()) {
            verbs.add(KindVerbs.view(kind));
        }
        var scopes = rights.permittedStores(Tenancy.actor(), verbs);
        Map<ObjectKind, Set<StoreId>> stores = new EnumMap<>(ObjectKind.class);
        for (var kind : ObjectKind.values()) {
            var scope = requireNonNull(scopes.get(KindVerbs.view(kind)));
            stores.put(kind, existing.stream().filter(scope::contains).collect(toSet()));
        }
        var personal = requireNonNull(scopes.get(Verb.ACCOUNT_PERSONAL));
        return new Sight(stores, existing.stream().filter(personal::contains).collect(toSet()));
    }
}
