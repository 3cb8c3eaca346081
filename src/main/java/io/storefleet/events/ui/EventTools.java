package io.storefleet.events.ui;

import io.storefleet.events.EventActions;
import io.storefleet.events.EventDetails;
import io.storefleet.mirror.EventCopies;
import io.storefleet.store.StoreLabels;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.Background;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of events work with. */
@Component
record EventTools(EventDetails events, EventActions actions, EventCopies copies, Sight sight, Background background) {

    /** Which stores there are for whom. */
    @Component
    record Sight(StoreLabels labels, Rights rights) {}

    /** The stores whose events the reader may see, by name. */
    List<StoreLabels.Label> stores() {
        var scope = sight.rights().permittedStores(Tenancy.actor(), Verb.EVENT_VIEW);
        return sight.labels().labels().stream()
                .filter(label -> scope.contains(label.id()))
                .sorted(Comparator.comparing(StoreLabels.Label::name))
                .toList();
    }

    String name(StoreId store) {
        return stores().stream()
                .filter(label -> label.id().equals(store))
                .map(StoreLabels.Label::name)
                .findFirst()
                .orElse("");
    }
}
