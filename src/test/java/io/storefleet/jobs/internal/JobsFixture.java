package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Starts jobs for tests, looks at them behind the walls, lets leases end. */
@Component
@Profile("test")
class JobsFixture {

    final Jobs jobs;
    final SliceRunner worker;
    final LeasedRun.Tools tools;
    final ScriptedHandler handler;
    private final TestRows rows;

    JobsFixture(Jobs jobs, SliceRunner worker, LeasedRun.Tools tools, ScriptedHandler handler, TestRows rows) {
        this.jobs = jobs;
        this.worker = worker;
        this.tools = tools;
        this.handler = handler;
        this.rows = rows;
    }

    /** Forgets what other tests left due, and makes a table for the rows of jobs. */
    void clean() {
        rows.makeTable();
        sql("delete from directory.wake_up; delete from directory.job_turn");
        handler.ended.clear();
        handler.brokenHooks.clear();
    }

    TenantId tenant() {
        return rows.tenant();
    }

    JobId start(TenantId tenant, long total) {
        return start(Actor.person(tenant, MemberId.next()), null, total);
    }

    JobId start(Actor actor, @Nullable StoreId store, long total) {
        return as(actor, () -> jobs.start(new NewJob(ScriptedHandler.KIND, "A test's job", store, total, "0")));
    }

    JobView view(TenantId tenant, JobId job) {
        return as(Actor.house(tenant), () -> jobs.find(job).orElseThrow());
    }

    <T> T as(TenantId tenant, Callable<T> work) {
        return as(Actor.house(tenant), work);
    }

    <T> T as(Actor actor, Callable<T> work) {
        try {
            return Tenancy.call(actor, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the next due job as a worker does, and then does nothing with it. */
    Claim take() {
        return worker.takeWakeUp()
                .flatMap(worker::claim)
                .orElseThrow(() -> new AssertionError("no job could be taken"));
    }

    JobRun hold(Claim claim) {
        return new LeasedRun(claim, tools, () -> false);
    }

    /** How many rows the job has written. */
    long written(JobId job) {
        return count("select count(*) from tenant.test_item where job_id = '" + job + "'");
    }

    void write(JobId job, long item, long fence) {
        rows.write(job, item, fence);
    }

    /** A slice of one item, whose number is the checkpoint. */
    SliceResult oneItem(JobRun run) {
        var item = Long.parseLong(run.checkpoint());
        var done = item + 1;
        run.commit(
                Long.toString(done),
                new Progress(run.progress().total(), done, 0),
                () -> write(run.job(), item, run.fence()));
        return done == run.progress().total() ? SliceResult.done() : SliceResult.more();
    }

    long count(String query) {
        return rows.count(query);
    }

    void sql(String statements) {
        rows.sql(statements);
    }

    /** Time passes: the job's lease has ended and its wake-up is due. */
    void endLease(JobId job) {
        sql("update tenant.job set lease_until = clock_timestamp() - interval '1 millisecond' where lease_until is not"
                + " null and id = '" + job + "'");
        due(job);
    }

    void due(JobId job) {
        sql("update directory.wake_up set due_at = clock_timestamp() - interval '1 second' where job_id = '" + job
                + "'");
    }

    /** Works until nothing is due; far more slices than any test needs is a defect. */
    int workAll() {
        int slices = 0;
        while (worker.runOnce()) {
            if (++slices > 1_000) {
                throw new IllegalStateException("the work never ends");
            }
        }
        return slices;
    }
}
