package io.storefleet.links;

import io.storefleet.tenancy.JobId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bound tenant's runs of links, each over one or many stores. Seeing what one does in a store needs any of {@code
 * link.create}, {@code link.reveal} and {@code link.download} there; starting and changing one needs {@code link.create} in
 * each of its stores. All methods throw {@link
 * io.storefleet.team.NothingHereException} for a run or store that does not exist for the actor, and {@link
 * io.storefleet.team.RightRefusedException} where a right is missing.
 */
public interface Links {

    /**
     * Writes the run down and starts a job in each store; nothing is asked of FastSpring here.
     *
     * @throws LinkProblem when the cohort is empty or too large
     */
    LinkBatchId start(LinkRequest request);

    /**
     * Lets a run go on whose first links a person has looked at; false when it does not wait for that.
     *
     * @throws LinkProblem while the first links are still being made
     */
    boolean goOn(LinkBatchId batch);

    /**
     * Starts new jobs over the rows that failed or expired, in all stores that are still there.
     *
     * @return how many rows are asked again
     * @throws LinkProblem when the run has not ended or no such row is there
     */
    int again(LinkBatchId batch, LinkAgain which);

    LinkBatchView get(LinkBatchId batch);

    /** The run that the job works on, or worked on last; empty where there is none that the actor may see. */
    Optional<LinkBatchId> ofJob(JobId job);

    /** The runs the actor may see, newest first, those before the given one. */
    List<LinkBatchView> before(@Nullable LinkBatchId last, int limit);

    /** Pauses the run in all stores; false when it has ended or is paused. */
    boolean pause(LinkBatchId batch);

    /** Lets a paused run go on in all stores; false when nothing is paused but for its first look. */
    boolean resume(LinkBatchId batch);

    /** Cancels the run in all stores; rows not asked yet end with that reason. False when it has ended. */
    boolean cancel(LinkBatchId batch);
}
