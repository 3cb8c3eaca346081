package io.storefleet.links;

import io.storefleet.jobs.JobState;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of links as pages show it.
 *
 * @param cohort whom it is for; null once that was deleted
 * @param looking whether only the first few links are made until a person says to go on
 * @param unused lines of the cohort that got no row: no match, several, repeated or not usable
 * @param parts what it does in each store the viewer may see, in the order of the stores; never empty
 * @param hidden in how many further stores it works
 */
public record LinkBatchView(
        LinkBatchId id,
        String title,
        LinkTab tab,
        MemberId createdBy,
        Instant created,
        @Nullable CohortId cohort,
        boolean looking,
        int unused,
        List<LinkPartView> parts,
        int hidden) {

    /** Code of the reason for which a part rests until a person has had a look. */
    public static final String FIRST_LOOK = "first-look";

    /** Code of the reason for which a part waits for what other stores may hand on to it. */
    public static final String OTHER_STORES = "other-stores";

    /** The order in which states speak for the whole run. */
    private static final List<JobState> LOUDEST = List.of(
            JobState.CANCELLING,
            JobState.RUNNING,
            JobState.WAITING,
            JobState.PAUSED,
            JobState.FAILED,
            JobState.CANCELLED,
            JobState.DONE);

    public LinkBatchView {
        parts = List.copyOf(parts);
    }

    /** Rows in each state, over all stores the viewer may see. */
    public LinkCounts counts() {
        return parts.stream().map(LinkPartView::counts).reduce(LinkCounts.NONE, LinkCounts::plus);
    }

    /** How the whole run stands. */
    public JobState state() {
        return LOUDEST.stream()
                .filter(state -> parts.stream().anyMatch(part -> part.job().state() == state))
                .findFirst()
                .orElse(JobState.DONE);
    }

    /** Whether the first links are made and a person is asked to look at them. */
    public boolean awaitsLook() {
        return looking && state() == JobState.PAUSED && parts.stream().anyMatch(LinkPartView::rests);
    }

    public List<StoreId> stores() {
        return parts.stream().map(LinkPartView::store).toList();
    }
}
