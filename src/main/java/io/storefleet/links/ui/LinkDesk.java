package io.storefleet.links.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkResults;
import io.storefleet.links.LinkSettings;
import io.storefleet.links.Links;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Colleagues;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the pages of links work with. */
@org.springframework.stereotype.Component
record LinkDesk(Links links, LinkResults results, Stores stores, TeamDesk team, LinkSettings settings) {

    boolean may(Verb verb, StoreId store) {
        return team.rights().decide(Tenancy.actor(), verb, store).allowed();
    }

    /** The stores the person may make links for. */
    List<StoreView> makingStores() {
        var scope = team.rights().permittedStores(Tenancy.actor(), Verb.LINK_CREATE);
        return stores.visible().stream()
                .filter(store -> scope.contains(store.id()))
                .toList();
    }

    Map<StoreId, StoreView> visibleStores() {
        return stores.visible().stream().collect(Collectors.toMap(StoreView::id, Function.identity()));
    }

    /** Where a run works and who started it, such as {@code Fernlab · by Ada Byron}. */
    String origin(Component page, LinkBatchView run) {
        var store = stores.get(run.store()).name();
        var who = team.colleagues().name(run.createdBy());
        return who.isEmpty() ? store : page.getTranslation("links.run.origin", store, who);
    }

    /** What the team module says. */
    @org.springframework.stereotype.Component
    record TeamDesk(Rights rights, Colleagues colleagues) {}
}
