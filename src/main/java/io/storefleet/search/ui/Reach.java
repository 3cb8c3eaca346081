package io.storefleet.search.ui;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.KindVerbs;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Tenancy;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far the person's search reaches. */
@Component
record Reach(Stores stores, Rights rights) {

    /** Names of the stores the person sees. */
    List<String> storeNames() {
        return stores.visible().stream().map(StoreView::name).toList();
    }

    /** The kinds the person may see in no store at all. */
    List<ObjectKind> missing() {
        return Arrays.stream(ObjectKind.values())
                .filter(kind -> lacking(KindVerbs.view(kind)) == Lack.EVERYWHERE)
                .toList();
    }

    /** Whether personal data is hidden, and cannot be searched by, in some store or in all. */
    Lack personal() {
        return lacking(Verb.ACCOUNT_PERSONAL);
    }

    /** Whether the person may make links in some store. */
    boolean linksSomewhere() {
        return lacking(Verb.LINK_CREATE) != Lack.EVERYWHERE;
    }

    /** In which of the stores a right is missing. */
    enum Lack {
        NOWHERE,
        SOMEWHERE,
        EVERYWHERE
    }

    private Lack lacking(Verb verb) {
        var visible = stores.visible();
        var scope = rights.permittedStores(Tenancy.actor(), verb);
        long held = visible.stream().filter(store -> scope.contains(store.id())).count();
        if (held == visible.size()) {
            return Lack.NOWHERE;
        }
        return held == 0 ? Lack.EVERYWHERE : Lack.SOMEWHERE;
    }
}
