package io.storefleet.jobs.ui;

import io.storefleet.jobs.JobDesk;
import io.storefleet.jobs.JobNames;
import io.storefleet.jobs.JobView;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.JobOrigin;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the page of jobs works with. */
@Component
record JobTools(JobDesk desk, JobNames names, ObjectProvider<JobOrigin> origins, Clock clock) {

    /** Where what the job works on is shown, if that is a page the person may see. */
    Optional<String> origin(JobView job) {
        return origins.stream()
                .flatMap(each -> each.place(job.id().value()).stream())
                .findFirst();
    }

    /** The store's name; empty for a job without a store, a word of its own for one that is gone. */
    String store(com.vaadin.flow.component.Component page, JobView job, Map<StoreId, String> stores) {
        var store = job.store();
        return store == null ? "" : stores.getOrDefault(store, page.getTranslation("jobs.store.gone"));
    }

    /** Who started the job, by name. */
    String starter(com.vaadin.flow.component.Component page, JobView job) {
        var starter = job.startedBy();
        var name = starter == null ? page.getTranslation("jobs.starter.house") : names.member(starter);
        return name.isEmpty() ? page.getTranslation("jobs.starter.gone") : name;
    }
}
