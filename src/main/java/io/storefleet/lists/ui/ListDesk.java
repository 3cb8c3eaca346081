package io.storefleet.lists.ui;

import io.storefleet.jobs.JobDesk;
import io.storefleet.lists.ListExports;
import io.storefleet.lists.ListViews;
import io.storefleet.lists.Lists;
import io.storefleet.lists.PastedIds;
import io.storefleet.team.Rights;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.uikit.Background;
import java.util.List;

/** What a page of a list works with. */
@org.springframework.stereotype.Component
public record ListDesk(Lists lists, Kept kept, PastedIds pasted, Background background, Rights rights) {

    /** What is kept of lists, the jobs that write files, and what can be done with what is selected. */
    @org.springframework.stereotype.Component
    public record Kept(ListViews views, ListExports exports, JobDesk jobs, List<SelectionAction> actions) {}

    /** Whether the person may write files in any store. */
    boolean exports() {
        return !rights.permittedStores(Tenancy.actor(), Verb.EXPORT).equals(new StoreScope.Only(java.util.Set.of()));
    }

    /** Whether the person may share views with all members. */
    boolean shares() {
        return rights.decide(Tenancy.actor(), Verb.SETTINGS_MANAGE).allowed();
    }
}
