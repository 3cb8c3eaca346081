package io.storefleet.links.ui;

import io.storefleet.links.Links;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.JobOrigin;
import io.storefleet.uikit.Places;
import java.util.Optional;
import java.util.UUID;

/** Leads from a job to the run of links it works on. */
@org.springframework.stereotype.Component
class RunOfJob implements JobOrigin {

    private final Links links;

    RunOfJob(Links links) {
        this.links = links;
    }

    @Override
    public Optional<String> place(UUID job) {
        return links.ofJob(new JobId(job)).map(run -> Places.here().linkBatch(run.value()));
    }
}
