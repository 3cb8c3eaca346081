package io.storefleet.links;

import io.storefleet.tenancy.JobId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bound tenant's runs of links. Seeing one needs any of {@code link.create}, {@code link.reveal} and {@code
 * link.download} on its store, changing one needs {@code link.create}. All methods throw {@link
 * io.storefleet.team.NothingHereException} for a run or store that does not exist for the actor, and {@link
 * io.storefleet.team.RightRefusedException} where a right is missing.
 */
public interface Links {

    /**
     * Writes the run down and starts its job; nothing is asked of FastSpring here.
     *
     * @throws LinkProblem when the cohort is empty or too large
     */
    LinkBatchId start(LinkRequest request);

    /**
     * Starts a new job over the rows that failed or expired.
     *
     * @return how many rows are asked again
     * @throws LinkProblem when the run has not ended or no such row is there
     */
    int again(LinkBatchId batch);

    LinkBatchView get(LinkBatchId batch);

    /** The run that the job works on, or worked on last; empty where there is none that the actor may see. */
    Optional<LinkBatchId> ofJob(JobId job);

    /** The runs the actor may see, newest first, those before the given one. */
    List<LinkBatchView> before(@Nullable LinkBatchId last, int limit);

    /** Pauses the run's job; false when it has ended or is paused. */
    boolean pause(LinkBatchId batch);

    /** Lets a paused job go on; false when it is not paused. */
    boolean resume(LinkBatchId batch);

    /** Cancels the run's job; rows not asked yet end with that reason. False when it has ended. */
    boolean cancel(LinkBatchId batch);
}
