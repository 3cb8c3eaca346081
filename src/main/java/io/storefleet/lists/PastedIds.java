package io.storefleet.lists;

import java.util.List;

/** Reads a pasted list of ids from the stores themselves, in batches, with a result for each. */
public interface PastedIds {

    /** The most ids a list may have. */
    int MOST = 500;

    /** Whether objects of this kind can be read by their ids at all. */
    boolean offered(String kind);

    /**
     * Looks the ids and references up in the copies and reads them from their stores; what no copy has is asked of the stores
     * of the query, where those are few. In the order pasted, each once for every
     * store whose copy has it: stores can have products and coupons of the same path. Outside any transaction, and not on a page's thread.
     *
     * @param text ids between blanks, commas or line ends
     * @param query which stores may be asked
     * @throws TooManyException for more than {@link #MOST}
     */
    List<PastedId> read(String kind, String text, String query);

    /** The list is too long. */
    final class TooManyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TooManyException() {
            super("a pasted list has at most " + MOST + " ids");
        }
    }
}
