package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.StopReason;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's jobs, for the modules that own their kinds. */
@Service
@Transactional
class JobService implements Jobs {

    private final JobRows rows;
    private final WakeUps wakeUps;
    private final NodeState node;

    JobService(JobRows rows, WakeUps wakeUps, NodeState node) {
        this.rows = rows;
        this.wakeUps = wakeUps;
        this.node = node;
    }

    @Override
    public JobId start(NewJob job) {
        var id = JobId.next();
        rows.insert(Tenancy.actor(), id, job);
        wakeUps.set(Tenancy.tenant(), id, Duration.ZERO);
        node.nudgeAfterCommit();
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<JobView> find(JobId id) {
        return rows.find(Tenancy.tenant(), List.of(id)).stream().findFirst();
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
        jobs.forEach(job -> wakeUps.set(Tenancy.tenant(), job.id(), job.held()));
        node.nudgeAfterCommit();
        return jobs.size();
    }

    private int silence(List<Changed> jobs) {
        jobs.forEach(job -> wakeUps.remove(Tenancy.tenant(), job.id()));
        return jobs.size();
    }
}
