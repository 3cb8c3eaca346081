package io.storefleet.mailings;

import io.storefleet.jobs.JobView;
import io.storefleet.links.LinkBatchId;
import java.time.Instant;
import java.util.Map;

/** Mails that are or were sent, as pages show them. */
public record MailingView(
        MailingId id,
        LinkBatchId batch,
        String title,
        Instant created,
        Map<MailingState, Integer> counts,
        JobView job) {

    public MailingView {
        counts = Map.copyOf(counts);
    }
}
