package io.storefleet.links;

import java.util.List;

/** A permitted and recorded reading of a run's rows with their links and customers, bound as its asker. */
public interface OpenRows {

    /** How many rows to ask for at a time. */
    int PAGE = 500;

    /** Rows behind a line, in the order of lines; line 0 begins at the start. */
    List<OpenRow> after(int line, int limit);
}
