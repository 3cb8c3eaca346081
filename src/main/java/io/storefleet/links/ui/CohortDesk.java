package io.storefleet.links.ui;

import io.storefleet.links.Cohorts;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.MirrorState;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Background;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page of a new run works with. */
@Component
record CohortDesk(LinkDesk desk, Cohorts cohorts, Mirror mirror, Background background) {

    /** Those of the stores whose first copy still runs. */
    List<MirrorState> incomplete(Collection<StoreId> stores) {
        return mirror.states().stream()
                .filter(state -> stores.contains(state.store()) && !state.searchable())
                .toList();
    }
}
