package io.storefleet.links;

import io.storefleet.fastspring.SecretUrl;
import java.util.List;

/** What came out of a run. Throws for missing rights and runs as {@link Links} does. */
public interface LinkResults {

    /** Rows behind a line, in the order of lines; line 0 begins at the start. Those of stores out of reach are left out. */
    List<LinkRow> rows(LinkBatchId batch, LinkFilter filter, int afterLine, int limit);

    /**
     * One link; needs {@code link.reveal} in its store. On record before it is answered.
     *
     * @throws LinkProblem when the row has none, or no longer
     */
    SecretUrl reveal(LinkBatchId batch, int line);

    /**
     * The rows of all stores where the actor holds {@code link.download}, as CSV; one such store is needed. On record before
     * it is answered.
     */
    default LinkDownload download(LinkBatchId batch) {
        return download(batch, LinkExport.USUAL);
    }

    /** As {@link #download(LinkBatchId)} with the columns and the kind of file that were chosen. */
    LinkDownload download(LinkBatchId batch, LinkExport export);

    /**
     * All rows of the stores where the actor holds {@code link.download}, with their links, for who makes another kind of
     * file. On record before it is answered.
     *
     * @param what lower-case name of that kind, for the record
     */
    OpenRows open(LinkBatchId batch, String what);

    /**
     * Rows and their customers without any link, of the stores where the actor holds {@code link.download} or {@code
     * link.send}; addresses are masked where the actor lacks {@code account.personal}.
     */
    OpenRows look(LinkBatchId batch);

    /**
     * As {@link #look} for who sends mail, of the stores where the actor holds {@code link.send}: customers are whole. What it
     * answers goes into mails to these customers, and is shown to nobody.
     */
    OpenRows addressed(LinkBatchId batch);
}
