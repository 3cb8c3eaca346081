package io.storefleet.jobs.internal;

import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The directory's queue of jobs that have work due. Whoever locks both takes the job's row first. All times are the
 * database's.
 */
@Component
class WakeUps {

    private final JdbcClient jdbc;

    WakeUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A job with work due. */
    record WakeUp(TenantId tenant, JobId job) {}

    /** The job has no slice under way; its next one is due after the wait. Adds the wake-up where there is none. */
    void set(TenantId tenant, JobId job, @Nullable StoreId store, Duration wait) {
        set(tenant, job, store, wait, false);
    }

    /** A slice may still be under way for so long; the next one is due then, or as soon as that one has ended. */
    void setBehind(TenantId tenant, JobId job, @Nullable StoreId store, Duration held) {
        set(tenant, job, store, held, held.isPositive());
    }

    private void set(TenantId tenant, JobId job, @Nullable StoreId store, Duration wait, boolean held) {
        jdbc.sql("""
                        insert into directory.wake_up (tenant_id, job_id, store_id, due_at, held_until)
                        select :tenant, :job, :store, due, case when :held then due end
                        from (select clock_timestamp() + make_interval(secs => :wait) as due)
                        on conflict (tenant_id, job_id) do update
                        set store_id = excluded.store_id, due_at = excluded.due_at, held_until = excluded.held_until""")
                .param("tenant", tenant.value())
                .param("job", job.value())
                .param("store", SliceTurns.key(store))
                .param("wait", seconds(wait))
                .param("held", held)
                .update();
    }

    /** Moves the wake-up of a held job, if it has one: a paused job has none. */
    void postpone(TenantId tenant, JobId job, Duration wait) {
        jdbc.sql("""
                        update directory.wake_up
                        set due_at = clock_timestamp() + make_interval(secs => :wait),
                            held_until = clock_timestamp() + make_interval(secs => :wait)
                        where tenant_id = :tenant and job_id = :job""")
                .param("tenant", tenant.value())
                .param("job", job.value())
                .param("wait", seconds(wait))
                .update();
    }

    void remove(TenantId tenant, JobId job) {
        jdbc.sql("delete from directory.wake_up where tenant_id = :tenant and job_id = :job")
                .param("tenant", tenant.value())
                .param("job", job.value())
                .update();
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
