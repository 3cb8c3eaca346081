package io.storefleet.mailings.ui;

import io.storefleet.mailings.Mailings;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.JobOrigin;
import io.storefleet.uikit.Places;
import java.util.Optional;
import java.util.UUID;

/** Leads from a job to the mails it sends. */
@org.springframework.stereotype.Component
class MailingOfJob implements JobOrigin {

    private final Mailings mailings;

    MailingOfJob(Mailings mailings) {
        this.mailings = mailings;
    }

    @Override
    public Optional<String> place(UUID job) {
        return mailings.ofJob(new JobId(job)).map(id -> Places.here().mailing(id.value()));
    }
}
