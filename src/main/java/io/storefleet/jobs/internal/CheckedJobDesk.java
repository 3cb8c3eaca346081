package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobAccess;
import io.storefleet.jobs.JobDesk;
import io.storefleet.jobs.JobFilter;
import io.storefleet.jobs.JobProblem;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.StopReason;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.JobId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Jobs as use cases of people: each asks for its right, is one transaction, and goes on record where it changes. */
@Service
@Transactional
class CheckedJobDesk implements JobDesk {

    private static final int FILE_ROWS = 500;

    private final Jobs jobs;
    private final JobAccess access;
    private final ApplicationEventPublisher events;

    CheckedJobDesk(Jobs jobs, JobAccess access, ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.access = access;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<JobView> list(JobFilter filter, @Nullable JobId last, int limit) {
        return jobs.list(filter, access.scope(), last, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<JobView> find(JobId id) {
        return jobs.find(id).filter(access::mayView);
    }

    @Override
    @Transactional(readOnly = true)
    public List<JobView> findAll(Collection<JobId> ids) {
        return jobs.findAll(ids).stream().filter(access::mayView).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayControl(JobView job) {
        return find(job.id()).filter(access::mayControl).isPresent();
    }

    @Override
    public boolean pause(JobId id) {
        return steer("job.paused", id, job -> jobs.pause(id, StopReason.of(StopReason.BY_PERSON)));
    }

    @Override
    public boolean resume(JobId id) {
        return steer("job.resumed", id, job -> jobs.resume(id));
    }

    @Override
    public boolean cancel(JobId id) {
        return steer("job.cancelled", id, job -> !job.standing() && jobs.cancel(id));
    }

    private boolean steer(String action, JobId id, Predicate<JobView> change) {
        var job = find(id);
        job.ifPresent(access::requireControl);
        return job.filter(change).map(changed -> record(action, changed)).isPresent();
    }

    private JobView record(String action, JobView job) {
        events.publishEvent(AuditedEvent.done(action, job.store(), job.id().toString(), Map.of("kind", job.kind())));
        return job;
    }

    @Override
    @Transactional(readOnly = true)
    public List<JobProblem> problems(JobId id, long afterNumber, int limit) {
        return find(id).map(job -> jobs.problems(id, afterNumber, limit)).orElseGet(List::of);
    }

    @Override
    public Optional<File> problemFile(JobId id) {
        return find(id).map(job -> record("job.problems-downloaded", job))
                .map(job -> new ProblemFile(id, number -> jobs.problems(id, number, FILE_ROWS)));
    }
}
