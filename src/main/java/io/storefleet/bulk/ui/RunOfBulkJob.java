package io.storefleet.bulk.ui;

import io.storefleet.bulk.Bulk;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.JobOrigin;
import io.storefleet.uikit.Places;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leads from a job to the run it works on. */
@Component
class RunOfBulkJob implements JobOrigin {

    private final Bulk bulk;

    RunOfBulkJob(Bulk bulk) {
        this.bulk = bulk;
    }

    @Override
    public Optional<String> place(UUID job) {
        return bulk.ofJob(new JobId(job)).map(run -> Places.here().bulk(run.value()));
    }
}
