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
record LinkDesk(Runs runs, Stores stores, TeamDesk team, LinkSettings settings) {

    Links links() {
        return runs.links();
    }

    LinkResults results() {
        return runs.results();
    }

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

    /** The stores of the run where the person may not do this. */
    long without(Verb verb, LinkBatchView run) {
        return run.stores().stream().filter(store -> !may(verb, store)).count() + run.hidden();
    }

    /** Whether the person may change the run, which takes the right in each of its stores. */
    boolean mayChange(LinkBatchView run) {
        return without(Verb.LINK_CREATE, run) == 0;
    }

    /** Where a run works, such as {@code Fernlab} or {@code Fernlab and 2 more}. */
    static String stores(Component page, LinkBatchView run, Map<StoreId, StoreView> names) {
        var first = names.get(run.stores().getFirst());
        var name = first == null ? page.getTranslation("links.store.gone") : first.name();
        int more = run.stores().size() - 1 + run.hidden();
        return more == 0 ? name : page.getTranslation("links.run.stores", name, more);
    }

    /** Where a run works and who started it, such as {@code Fernlab · by Ada Byron}. */
    String origin(Component page, LinkBatchView run) {
        var store = stores(page, run, visibleStores());
        var who = team.colleagues().name(run.createdBy());
        return who.isEmpty() ? store : page.getTranslation("links.run.origin", store, who);
    }

    /** Runs and what came out of them. */
    @org.springframework.stereotype.Component
    record Runs(Links links, LinkResults results) {}

    /** What the team module says. */
    @org.springframework.stereotype.Component
    record TeamDesk(Rights rights, Colleagues colleagues) {}
}
