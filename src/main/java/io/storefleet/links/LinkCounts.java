package io.storefleet.links;

/** How many rows of a run are in each state. */
public record LinkCounts(int links, int failed, int waiting, int duplicates, int expired) {

    static final LinkCounts NONE = new LinkCounts(0, 0, 0, 0, 0);

    /** The rows that get a link or a reason: all but duplicates. */
    public int total() {
        return links + failed + waiting + expired;
    }

    /** Those of them that have it. */
    public int ended() {
        return links + failed + expired;
    }

    LinkCounts plus(LinkCounts more) {
        return new LinkCounts(
                links + more.links,
                failed + more.failed,
                waiting + more.waiting,
                duplicates + more.duplicates,
                expired + more.expired);
    }
}
