package io.storefleet.bulk.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkSettings;
import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Does a run's rows in one store, one after the other. */
@Component
class BulkJob implements JobHandler {

    static final String KIND = "bulk";

    private final Actions actions;
    private final Access access;
    private final Work work;
    private final Doing doing;
    private final Steps steps;

    BulkJob(Actions actions, Access access, Work work, Doing doing, Steps steps) {
        this.actions = actions;
        this.access = access;
        this.work = work;
        this.doing = doing;
        this.steps = steps;
    }

    /** What follows a row, and for how long. */
    @Component
    record Steps(RowOutcomes outcomes, BulkSettings settings, Clock clock) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SliceResult slice(JobRun run) {
        var end = steps.clock().instant().plus(steps.settings().slice());
        try {
            SliceResult result;
            do {
                result = step(run);
            } while (result instanceof SliceResult.More
                    && steps.clock().instant().isBefore(end)
                    && !run.stopRequested());
            return result;
        } catch (RightRefusedException lost) {
            return SliceResult.stopped(StopReason.RIGHT_LOST);
        } catch (NothingHereException storeRemoved) {
            work.cancel(run.job());
            return SliceResult.more();
        }
    }

    private SliceResult step(JobRun run) {
        var part = work.part(run.job());
        if (part.isEmpty()) {
            return SliceResult.done();
        }
        var bulk = work.run(part.get().run());
        var store = requireNonNull(run.store(), "each part of a run has its store");
        var action = actions.get(bulk.action());
        var request = work.request(bulk);
        if (!access.permitted(store, action.verbs(request))) {
            return SliceResult.stopped(StopReason.RIGHT_LOST);
        }
        var row = work.next(bulk, store);
        if (row.isEmpty()) {
            var rests = bulk.looking() && work.waits(bulk, store);
            return rests ? SliceResult.stopped(BulkRun.FIRST_LOOK) : SliceResult.done();
        }
        return switch (doing.carryOut(action, request, row.get(), run.job())) {
            case Doing.Ended ended -> steps.outcomes().ended(run, row.get(), ended.end());
            case Doing.Later later -> steps.outcomes().later(run, row.get(), later);
        };
    }

    @Override
    public void ended(JobView job) {
        if (job.state() != JobState.DONE) {
            work.skip(job.id(), job.state() == JobState.CANCELLED ? "cancelled" : "given-up");
        }
    }
}
