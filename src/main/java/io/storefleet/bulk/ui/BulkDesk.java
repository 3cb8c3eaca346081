package io.storefleet.bulk.ui;

import io.storefleet.bulk.Bulk;
import io.storefleet.bulk.BulkSettings;
import io.storefleet.jobs.JobAccess;
import io.storefleet.store.StoreLabels;
import io.storefleet.team.Colleagues;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Background;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pages of runs work with. */
@Component
record BulkDesk(Bulk bulk, Forms forms, Background background, Names names, BulkSettings settings) {

    /** The features' fields. */
    @Component
    record Forms(List<BulkForm> all) {

        BulkForm of(String action) {
            return all.stream()
                    .filter(form -> form.action().equals(action))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no fields for " + action));
        }
    }

    /** What stores and members are called, who may see jobs, and what time it is. */
    @Component
    record Names(StoreLabels labels, Colleagues colleagues, JobAccess jobs, Clock clock) {}

    Map<StoreId, String> stores() {
        return names.labels().labels().stream()
                .collect(Collectors.toMap(StoreLabels.Label::id, StoreLabels.Label::name));
    }

    String member(com.vaadin.flow.component.Component page, MemberId member) {
        var name = names.colleagues().name(member);
        return name.isEmpty() ? page.getTranslation("bulk.member.gone") : name;
    }

    /** The actions of any list that the person may take somewhere. */
    List<String> offered() {
        return bulk.lists().stream()
                .flatMap(list -> bulk.offered(list).stream())
                .toList();
    }
}
