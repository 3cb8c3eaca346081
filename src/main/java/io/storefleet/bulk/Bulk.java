package io.storefleet.bulk;

import io.storefleet.tenancy.JobId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The bound tenant's runs over many things. Rows of stores in which the actor may not see the kind of list do not exist for
 * them, nor does a run of such stores only. What changes a run needs what the run does, in each of its stores. All methods throw
 *
 * <ul>
 *   <li>{@link io.storefleet.team.NothingHereException} for what does not exist
 *   <li>{@link io.storefleet.team.RightRefusedException} when the actor lacks a right
 *   <li>{@link BulkProblem} when something else stands in the way
 * </ul>
 */
public interface Bulk {

    /** The names of the actions on this kind of list that the actor may take in any store, in a steady order. */
    List<String> offered(String kind);

    /** The kinds of lists that there are actions for, in a steady order. */
    List<String> lists();

    /** The columns of a text or file that the action understands beside store and id. */
    List<String> columns(String action);

    /** Whether only lines can say what is to be done, so that a selection cannot. */
    boolean linesOnly(String action);

    /**
     * Reckons from the copies what would be done, and keeps it: what is done later is done to these rows and no other.
     * Changes nothing at any store; asks stores only about what no copy holds. Neither on a page's thread nor inside a
     * transaction.
     *
     * @param read hears how many rows there are so far
     */
    BulkRunId prepare(BulkRequest request, IntConsumer read);

    /**
     * Reckons anew what this run has not done, without what is being checked; a run of its own, to be begun as any other. Not
     * inside a transaction.
     */
    BulkRunId again(BulkRunId run);

    BulkRun get(BulkRunId run);

    /** The run a job works on, where the actor may see it. */
    Optional<BulkRunId> ofJob(JobId job);

    /** Newest first. @param last the last one of the page before, or null */
    List<BulkRun> before(@Nullable BulkRunId last, int limit);

    /** In the order of lines. @param afterLine the last one seen, 0 from the start */
    List<BulkRow> rows(BulkRunId run, BulkFilter filter, int afterLine, int limit);

    /** What has to be typed before the run begins: the names of its stores, of many the agency's; empty for harmless runs. */
    List<String> namesToType(BulkRunId run);

    /** Whether the actor may begin, pause and end it. */
    boolean mayChange(BulkRunId run);

    void start(BulkRunId run, BulkStart how);

    /** Somebody has had a look: the rest is done. False when it does not wait for that. */
    boolean goOn(BulkRunId run);

    /** False where nothing was to pause, as for the others. */
    boolean pause(BulkRunId run);

    boolean resume(BulkRunId run);

    boolean cancel(BulkRunId run);

    /** Rows that were not done, as a file; on record. */
    Table file(BulkRunId run);

    /** A file that is read as it is sent. */
    interface Table {
        String name();

        /** Writes CSV in UTF-8; the stream stays open. */
        void writeTo(OutputStream out) throws IOException;
    }
}
