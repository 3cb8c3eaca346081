package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkAction;
import io.storefleet.bulk.BulkLive;
import io.storefleet.lists.Lists;
import io.storefleet.store.StoreLabels;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who sees which rows, and who may do what in which store. */
@Component
class Access {

    private final Rights rights;
    private final StoreLabels labels;
    private final Lists lists;
    private final Actions actions;

    Access(Rights rights, StoreLabels labels, Lists lists, Actions actions) {
        this.rights = rights;
        this.labels = labels;
        this.lists = lists;
        this.actions = actions;
    }

    /** Where the copies have an action's things. */
    Reckoning.Copies copies(BulkAction action) {
        if (action.live() != null) {
            return new Reckoning.Copies(Things.TABLE, false);
        }
        var source = lists.kind(action.list()).source();
        return new Reckoning.Copies(source.table(), source.live());
    }

    private Verb view(String list) {
        return actions.live(list)
                .map(BulkLive::view)
                .orElseGet(() -> lists.kind(list).source().view());
    }

    /** The stores that are there and whose rows of such a list the actor sees, with their names. */
    Map<StoreId, String> visible(String list) {
        var scope = rights.permittedStores(Tenancy.actor(), view(list));
        return labels.labels().stream()
                .filter(label -> scope.contains(label.id()))
                .collect(Collectors.toMap(StoreLabels.Label::id, StoreLabels.Label::name));
    }

    /** Those of the stores in which the actor holds all of this. */
    List<StoreId> permitted(Collection<StoreId> stores, Set<Verb> verbs) {
        var scopes = rights.permittedStores(Tenancy.actor(), verbs).values();
        return stores.stream()
                .filter(store -> scopes.stream().allMatch((StoreScope scope) -> scope.contains(store)))
                .toList();
    }

    boolean permitted(StoreId store, Set<Verb> verbs) {
        return verbs.stream()
                .allMatch(verb -> rights.decide(Tenancy.actor(), verb, store).allowed());
    }

    /** Lets pass who may do it in each of the stores, which must be there. */
    void require(Collection<StoreId> stores, BulkAction action, String request) {
        var seen = visible(action.list()).keySet();
        for (var store : stores) {
            action.verbs(request).forEach(verb -> rights.require(verb, store));
            if (!seen.contains(store)) {
                throw new NothingHereException();
            }
        }
    }

    /** Throws what says which right is missing where the actor may do it nowhere. */
    void requireSomewhere(BulkAction action, String request) {
        var seen = visible(action.list()).keySet();
        if (seen.isEmpty()) {
            throw new NothingHereException();
        }
        if (permitted(seen, action.verbs(request)).isEmpty()) {
            require(seen, action, request);
        }
    }
}
