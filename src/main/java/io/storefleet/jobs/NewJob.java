package io.storefleet.jobs;

import io.storefleet.tenancy.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * A job to be started.
 *
 * @param kind the handler's kind, 1 to 63 characters
 * @param title what people call it, 1 to 255 characters; no personal data
 * @param store the one store it works on, if it works on one
 * @param total how many items there are, 0 while it is not known
 * @param checkpoint where the first slice begins, in the handler's own format; no secret
 * @param standing whether it is upkeep that never ends by itself: not given up after errors, and one of a kind a store
 */
public record NewJob(
        String kind, String title, @Nullable StoreId store, long total, String checkpoint, boolean standing) {

    public NewJob {
        if (kind.isBlank() || kind.length() > 63) {
            throw new IllegalArgumentException("a job's kind has 1 to 63 characters");
        }
        if (title.isBlank() || title.length() > 255) {
            throw new IllegalArgumentException("a job's title has 1 to 255 characters");
        }
        if (total < 0) {
            throw new IllegalArgumentException("a job's total counts items");
        }
    }

    /** A job that ends when its work is done. */
    public NewJob(String kind, String title, @Nullable StoreId store, long total, String checkpoint) {
        this(kind, title, store, total, checkpoint, false);
    }

    /** Upkeep of a store: its slices end with {@link SliceResult.Later} for ever. */
    public static NewJob standing(String kind, String title, StoreId store, String checkpoint) {
        return new NewJob(kind, title, store, 0, checkpoint, true);
    }
}
