package io.storefleet.bulk;

import io.storefleet.jobs.JobState;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A run as pages show it.
 *
 * @param origin where its things came from
 * @param freshUntil everything that had happened by then was in the copies it was reckoned from; null if nobody can say
 * @param started when it was begun; null for a dry run
 * @param looking whether only the first few are done until a person says to go on
 * @param parts what it does in each store the viewer may see; empty before it was begun
 * @param tallies rows and sums, of those stores only
 * @param hidden in how many further stores it works
 */
public record BulkRun(
        BulkRunId id,
        String action,
        String list,
        String title,
        Origin origin,
        Begun by,
        @Nullable Instant freshUntil,
        boolean looking,
        List<BulkPart> parts,
        List<BulkTally> tallies,
        int hidden) {

    /** Code of the reason for which a part rests until a person has had a look. */
    public static final String FIRST_LOOK = "bulk-look";

    private static final List<JobState> LOUDEST = List.of(
            JobState.CANCELLING,
            JobState.RUNNING,
            JobState.WAITING,
            JobState.PAUSED,
            JobState.FAILED,
            JobState.CANCELLED,
            JobState.DONE);

    /** Where a run's things come from. */
    public enum Origin {
        SELECTION,
        LINES,
        /** Rows of another run that were not done. */
        AGAIN
    }

    /** Who made it and when. @param started null for a dry run */
    public record Begun(
            MemberId member, Instant created, @Nullable Instant started) {}

    public BulkRun {
        parts = List.copyOf(parts);
        tallies = List.copyOf(tallies);
    }

    public boolean begun() {
        return by.started() != null;
    }

    /** How the whole run stands once it was begun. */
    public JobState state() {
        return LOUDEST.stream()
                .filter(state -> parts.stream().anyMatch(part -> part.job().state() == state))
                .findFirst()
                .orElse(JobState.DONE);
    }

    /** Whether the first rows are done and a person is asked to look at them. */
    public boolean awaitsLook() {
        return looking && state() == JobState.PAUSED && parts.stream().anyMatch(BulkPart::rests);
    }

    public long count(BulkState... states) {
        return count(tally -> List.of(states).contains(tally.state()));
    }

    public long count(Predicate<BulkTally> which) {
        return tallies.stream().filter(which).mapToLong(BulkTally::rows).sum();
    }

    /** The stores in which something is to be done, or was. */
    public List<StoreId> stores() {
        return tallies.stream()
                .filter(tally -> !tally.state().leftOut() && tally.rows() > 0)
                .map(BulkTally::store)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
