package io.storefleet.mailings;

import io.storefleet.links.LinkBatchId;
import io.storefleet.tenancy.JobId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links of our own for all customers of a run: those that mails carry and the run's file can list. */
public interface BulkLinks {

    /** Whether the actor may have them made for customers of a store of this run. */
    boolean permitted(LinkBatchId batch);

    /**
     * Makes what is missing as a durable job, in the stores where the actor holds {@code link.download}; one such store is
     * needed. Started again it finds what is there.
     *
     * @param endsOn the last day (UTC), null for no end; a link that is there already ends on the later of both
     * @throws MailingProblem for a day that is over
     */
    JobId make(LinkBatchId batch, @Nullable LocalDate endsOn);

    /** The run for whose customers this job makes links; empty for other jobs and for runs out of the actor's reach. */
    Optional<LinkBatchId> ofJob(JobId job);
}
