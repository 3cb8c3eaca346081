package io.storefleet.mailings;

import io.storefleet.links.LinkBatchId;
import java.util.List;

/**
 * What is made of a run and a template. A run or template out of the actor's reach is a {@link
 * io.storefleet.team.NothingHereException}.
 */
public interface Mailings {

    /** The template filled for rows of the run; needs {@code link.download} or {@code link.send}. */
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
     * Sends as a durable job; needs {@code link.send} and {@code account.personal}.
     *
     * @throws MailingProblem when something stands in the way
     */
    MailingId send(MailingRequest request);

    /** Whether the actor may send mails to this run's customers. */
    boolean maySend(LinkBatchId batch);

    MailingView get(MailingId id);

    /** The run's mailings, latest first. */
    List<MailingView> of(LinkBatchId batch);

    /** Rows behind a line, in the order of lines. */
    List<MailingRow> rows(MailingId id, int afterLine, int limit);
}
