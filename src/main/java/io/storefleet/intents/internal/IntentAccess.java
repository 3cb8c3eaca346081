package io.storefleet.intents.internal;

import io.storefleet.intents.IntentId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may change what, and who may see what was changed; what is out of reach does not exist. */
@Component
class IntentAccess {

    private final Rights rights;
    private final Stores stores;
    private final ChangeKinds kinds;
    private final IntentRows rows;

    IntentAccess(Rights rights, Stores stores, ChangeKinds kinds, IntentRows rows) {
        this.rights = rights;
        this.stores = stores;
        this.kinds = kinds;
        this.rows = rows;
    }

    boolean permitted(String kind, StoreId store) {
        return has(kinds.get(kind).verb(), store);
    }

    /** @throws IllegalArgumentException when such a thing cannot be done to such an object */
    @Transactional
    void requireChange(String kind, Target target) {
        var known = kinds.get(kind);
        rights.require(known.verb(), target.store());
        // A grant on all stores covers any id; the store must be there, too.
        stores.get(target.store());
        if (known.target() != target.kind()) {
            throw new IllegalArgumentException(kind + " is nothing to do to " + target.kind());
        }
    }

    @Transactional(readOnly = true)
    List<IntentView> about(Target target, int limit) {
        rights.require(target.kind().view(), target.store());
        stores.get(target.store());
        return rows.about(target, limit).stream().map(IntentRow::view).toList();
    }

    @Transactional(readOnly = true)
    Optional<IntentView> known(UUID token) {
        return rows.find(token).map(IntentRow::view).filter(this::sees);
    }

    @Transactional(readOnly = true)
    Optional<IntentView> find(IntentId id) {
        return rows.find(id).map(IntentRow::view).filter(this::sees);
    }

    @Transactional
    Optional<IntentView> hold(IntentId id) {
        return rows.locked(id).map(IntentRow::view).filter(this::sees);
    }

    @Transactional(readOnly = true)
    IntentView get(IntentId id) {
        return find(id).orElseThrow(NothingHereException::new);
    }

    /** With its sealed request. */
    @Transactional(readOnly = true)
    IntentRow visible(IntentId id) {
        return rows.find(id).filter(row -> sees(row.view())).orElseThrow(NothingHereException::new);
    }

    @Transactional(readOnly = true)
    List<IntentView> list(boolean open, @Nullable IntentId before, int limit) {
        return rows.list(seen(), open, before, limit).stream()
                .map(IntentRow::view)
                .toList();
    }

    private Map<TargetKind, Collection<StoreId>> seen() {
        var visible = stores.visible().stream().map(StoreView::id).toList();
        return Arrays.stream(TargetKind.values()).collect(Collectors.toMap(kind -> kind, kind -> {
            var scope = rights.permittedStores(Tenancy.actor(), kind.view());
            return visible.stream().filter(scope::contains).toList();
        }));
    }

    private boolean sees(IntentView intent) {
        return has(intent.target().kind().view(), intent.target().store());
    }

    private boolean has(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }
}
