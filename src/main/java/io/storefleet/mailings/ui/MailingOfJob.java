package io.storefleet.mailings.ui;

import io.storefleet.mailings.BulkLinks;
import io.storefleet.mailings.Mailings;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.JobOrigin;
import io.storefleet.uikit.Places;
import java.util.Optional;
import java.util.UUID;

/** Leads from a job to the mails it sends, or to the run for which it makes links of our own. */
@org.springframework.stereotype.Component
class MailingOfJob implements JobOrigin {

    private final Mailings mailings;
    private final BulkLinks links;

    MailingOfJob(Mailings mailings, BulkLinks links) {
        this.mailings = mailings;
        this.links = links;
    }

    @Override
    public Optional<String> place(UUID job) {
        var id = new JobId(job);
        return mailings.ofJob(id)
                .map(mailing -> Places.here().mailing(mailing.value()))
                .or(() -> links.ofJob(id).map(run -> Places.here().linkBatch(run.value())));
    }
}
