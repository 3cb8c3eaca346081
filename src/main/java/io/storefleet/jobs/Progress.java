package io.storefleet.jobs;

/**
 * How far a job is, counted from its rows.
 *
 * @param total how many items there are, 0 while it is not known
 * @param done items that ended well
 * @param failed items that ended with a reason
 */
public record Progress(long total, long done, long failed) {

    public Progress {
        if (total < 0 || done < 0 || failed < 0) {
            throw new IllegalArgumentException("progress counts items");
        }
    }

    /** Nothing done yet. */
    public static Progress of(long total) {
        return new Progress(total, 0, 0);
    }

    /** Share of the items that have ended, 0 to 1; 0 while the total is not known. */
    public double share() {
        return total == 0 ? 0 : Math.min(1, (double) (done + failed) / total);
    }
}
