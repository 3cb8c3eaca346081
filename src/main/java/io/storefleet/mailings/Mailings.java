package io.storefleet.mailings;

import io.storefleet.links.LinkBatchId;
import io.storefleet.tenancy.JobId;
import java.util.List;
import java.util.Optional;

/**
 * What is made of a run and a template. A run or template out of the actor's reach is a {@link
 * io.storefleet.team.NothingHereException}.
 */
public interface Mailings {

    /**
     * The template filled for rows of the run, links only hinted at; needs {@code link.download} or {@code link.send}.
     * Addresses are masked where the actor lacks {@code account.personal}.
     */
    Look look(LinkBatchId batch, TemplateId template);

    /**
     * A row for each customer with e-mail, subject and text; needs {@code link.download}. Links that sign in are allowed
     * here. On record before it is answered.
     */
    MailFile merge(LinkBatchId batch, TemplateId template);

    /**
     * A ZIP of letters that mail programs open, and a list of rows left out; needs {@code link.download} and {@code
     * account.personal}. On record before it is answered.
     *
     * @throws MailingProblem for a template that mails cannot carry
     */
    MailFile letters(LinkBatchId batch, TemplateId template);

    /**
     * Whether a file of this kind could be made now, and nothing else: nothing is made and nothing on record.
     *
     * @throws MailingProblem as making it would
     */
    void check(Output output, LinkBatchId batch, TemplateId template);

    /** Whether the actor may have a file of this kind of this run. */
    boolean mayDownload(Output output, LinkBatchId batch);

    /**
     * Sends as a durable job; needs {@code link.send} alone: the sender sees addresses masked without {@code account.personal}.
     *
     * @throws MailingProblem when something stands in the way
     */
    MailingId send(MailingRequest request);

    /** Whether the actor may send mails to this run's customers. */
    boolean maySend(LinkBatchId batch);

    /** The mailing this job sends; empty for other jobs and for mailings out of the actor's reach. */
    Optional<MailingId> ofJob(JobId job);

    MailingView get(MailingId id);

    /** The run's mailings, latest first. */
    List<MailingView> of(LinkBatchId batch);

    /** Rows behind a line, in the order of lines. */
    List<MailingRow> rows(MailingId id, int afterLine, int limit);
}
