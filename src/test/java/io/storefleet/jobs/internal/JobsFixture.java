package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts jobs for tests, looks at them behind the walls, lets leases end. */
@Component
class JobsFixture {

    final Jobs jobs;
    final SliceRunner worker;
    final LeasedRun.Tools tools;
    final ScriptedHandler handler;
    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final TestDatabase database;

    JobsFixture(
            Jobs jobs,
            SliceRunner worker,
            LeasedRun.Tools tools,
            ScriptedHandler handler,
            Tenants tenants,
            JdbcClient jdbc,
            TestDatabase database) {
        this.jobs = jobs;
        this.worker = worker;
        this.tools = tools;
        this.handler = handler;
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Forgets what other tests left due, and makes a table for the rows of jobs. */
    void clean() {
        sql("""
                create table if not exists tenant.test_item (
                    tenant_id uuid not null, id uuid not null default gen_random_uuid(), job_id uuid not null,
                    item bigint not null, fence bigint not null, primary key (tenant_id, id));
                do $$ begin
                    if not exists (select from pg_policies where tablename = 'test_item') then
                        perform directory.raise_walls('tenant.test_item');
                    end if;
                end $$;
                delete from directory.wake_up; delete from directory.job_turn""");
        handler.ended.clear();
    }

    TenantId tenant() {
        return tenants.add("Agency").id();
    }

    JobId start(TenantId tenant, long total) {
        return start(Actor.person(tenant, MemberId.next()), null, total);
    }

    JobId start(Actor actor, @org.jspecify.annotations.Nullable StoreId store, long total) {
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

    /** Writes one item's row, as a handler would inside a commit. */
    void write(JobId job, long item, long fence) {
        jdbc.sql("insert into tenant.test_item (tenant_id, job_id, item, fence) values (?, ?, ?, ?)")
                .params(Tenancy.tenant().value(), job.value(), item, fence)
                .update();
    }

    long count(String query) {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void sql(String statements) {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
