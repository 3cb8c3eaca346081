package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobFilter;
import io.storefleet.jobs.JobProblem;
import io.storefleet.jobs.JobScope;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.StopReason;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's jobs, for the modules that own their kinds. */
@Service
@Transactional
class JobService implements Jobs {

    private final JobRows rows;
    private final ProblemRows problems;
    private final WakeUps wakeUps;
    private final NodeState node;

    JobService(JobRows rows, ProblemRows problems, WakeUps wakeUps, NodeState node) {
        this.rows = rows;
        this.problems = problems;
        this.wakeUps = wakeUps;
        this.node = node;
    }

    @Override
    public JobId start(NewJob job) {
        var id = JobId.next();
        if (!rows.insert(Tenancy.actor(), id, job)) {
            throw new IllegalStateException("the store has a standing job of this kind");
        }
        wake(List.of(new Changed(id, job.store(), Duration.ZERO)));
        return id;
    }

    @Override
    public JobId ensure(NewJob job) {
        if (!job.standing()) {
            throw new IllegalArgumentException("only standing jobs are one of a kind");
        }
        while (true) {
            var id = JobId.next();
            if (rows.insert(Tenancy.actor(), id, job)) {
                wake(List.of(new Changed(id, job.store(), Duration.ZERO)));
                return id;
            }
            var there = rows.standing(Tenancy.tenant(), job.kind(), job.store());
            // None: it has just ended, and the next try starts another.
            if (there.isPresent()) {
                return there.get();
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<JobView> find(JobId id) {
        return rows.find(Tenancy.tenant(), List.of(id)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<JobView> findAll(Collection<JobId> ids) {
        return ids.isEmpty() ? List.of() : rows.find(Tenancy.tenant(), ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> checkpoint(JobId id, String kind) {
        return rows.checkpoint(Tenancy.tenant(), id, kind);
    }

    @Override
    @Transactional(readOnly = true)
    public List<JobView> recent(int limit) {
        return rows.before(Tenancy.tenant(), null, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<JobView> before(JobId last, int limit) {
        return rows.before(Tenancy.tenant(), last, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<JobView> list(JobFilter filter, JobScope scope, @Nullable JobId last, int limit) {
        return rows.list(Tenancy.tenant(), filter, scope, last, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<JobProblem> problems(JobId id, long afterNumber, int limit) {
        return problems.after(Tenancy.tenant(), id, afterNumber, limit);
    }

    @Override
    public boolean nudge(JobId id) {
        return nudged(rows.nudge(Tenancy.tenant(), Which.job(id))) > 0;
    }

    @Override
    public int nudge(StoreId store, String kind) {
        return nudged(rows.nudge(Tenancy.tenant(), Which.kind(store, kind)));
    }

    /** A slice under way keeps its wake-up: it looks at the news itself when it ends. */
    private int nudged(List<Changed> jobs) {
        wake(jobs.stream().filter(job -> !job.held().isPositive()).toList());
        return jobs.size();
    }

    @Override
    public void tell(JobId id) {
        rows.tell(Tenancy.tenant(), id);
    }

    @Override
    public void tell(JobId id, Supplier<Progress> count) {
        if (rows.hold(Tenancy.tenant(), id)) {
            rows.tell(Tenancy.tenant(), id, count.get());
        }
    }

    @Override
    public boolean cancel(JobId id) {
        return wake(rows.change(Tenancy.tenant(), Change.cancel(), Which.job(id))) > 0;
    }

    @Override
    public boolean pause(JobId id, StopReason reason) {
        return silence(rows.change(Tenancy.tenant(), Change.pause(reason), Which.job(id))) > 0;
    }

    @Override
    public boolean resume(JobId id) {
        return wake(rows.change(Tenancy.tenant(), Change.resume(), Which.job(id))) > 0;
    }

    @Override
    public int pauseAll(StoreId store, StopReason reason) {
        return silence(rows.change(Tenancy.tenant(), Change.pause(reason), Which.store(store)));
    }

    @Override
    public int resumeAll(StoreId store, String reasonCode) {
        return wake(rows.change(Tenancy.tenant(), Change.resume(), Which.pausedFor(store, reasonCode)));
    }

    @Override
    public int cancelAll(StoreId store) {
        return wake(rows.change(Tenancy.tenant(), Change.cancel(), Which.store(store)));
    }

    /** A slice under way ends first: its successor is due when the lease ends at the latest. */
    private int wake(List<Changed> jobs) {
        jobs.forEach(job -> wakeUps.setBehind(Tenancy.tenant(), job.id(), job.store(), job.held()));
        node.nudgeAfterCommit();
        return jobs.size();
    }

    private int silence(List<Changed> jobs) {
        jobs.forEach(job -> wakeUps.remove(Tenancy.tenant(), job.id()));
        return jobs.size();
    }
}
