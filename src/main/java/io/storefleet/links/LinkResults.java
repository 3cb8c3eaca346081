package io.storefleet.links;

import io.storefleet.fastspring.SecretUrl;
import java.util.List;

/** What came out of a run. Throws for missing rights and runs as {@link Links} does. */
public interface LinkResults {

    /** Rows behind a line, in the order of lines; line 0 begins at the start. */
    List<LinkRow> rows(LinkBatchId batch, LinkFilter filter, int afterLine, int limit);

    /**
     * One link; needs {@code link.reveal}. On record before it is answered.
     *
     * @throws LinkProblem when the row has none, or no longer
     */
    SecretUrl reveal(LinkBatchId batch, int line);

    /** All rows as CSV with the usual columns, as {@link #download(LinkBatchId, LinkExport)}. */
    default LinkDownload download(LinkBatchId batch) {
        return download(batch, LinkExport.USUAL);
    }

    /** All rows as a file; needs {@code link.download}. On record before it is answered. */
    LinkDownload download(LinkBatchId batch, LinkExport export);

    /**
     * All rows with their links, for who makes another kind of file; needs {@code link.download}. On record before it is
     * answered.
     *
     * @param what lower-case name of that kind, for the record
     */
    OpenRows open(LinkBatchId batch, String what);

    /**
     * All rows and their customers without any link, for a look at what a file or mail would say; needs {@code
     * link.download} or {@code link.send}.
     */
    OpenRows look(LinkBatchId batch);
}
