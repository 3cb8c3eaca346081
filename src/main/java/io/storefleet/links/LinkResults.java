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
    LinkDownload download(LinkBatchId batch);
}
