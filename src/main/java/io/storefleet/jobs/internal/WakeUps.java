package io.storefleet.jobs.internal;

import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * Takes the next due wake-up, of the tenant that was served least recently; it is due again when the hold has
     * passed, unless somebody moves it.
     */
    Optional<WakeUp> take(Duration hold) {
        return jdbc.sql("""
                        with next as (
                            select w.tenant_id, w.job_id
                            from directory.wake_up w left join directory.job_turn t on t.tenant_id = w.tenant_id
                            where w.due_at <= clock_timestamp()
                            order by t.served_at nulls first, w.due_at
                            limit 1 for update of w skip locked),
                        served as (
                            insert into directory.job_turn (tenant_id, served_at)
                            select tenant_id, clock_timestamp() from next
                            on conflict (tenant_id) do update set served_at = excluded.served_at)
                        update directory.wake_up w set due_at = clock_timestamp() + make_interval(secs => :hold)
                        from next where w.tenant_id = next.tenant_id and w.job_id = next.job_id
                        returning w.tenant_id, w.job_id""")
                .param("hold", seconds(hold))
                .query((row, number) -> new WakeUp(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        new JobId(row.getObject("job_id", UUID.class))))
                .optional();
    }

    /** Makes the job's next slice due after the wait, adding the wake-up where there is none. */
    void set(TenantId tenant, JobId job, Duration wait) {
        jdbc.sql("""
                        insert into directory.wake_up (tenant_id, job_id, due_at)
                        values (:tenant, :job, clock_timestamp() + make_interval(secs => :wait))
                        on conflict (tenant_id, job_id) do update set due_at = excluded.due_at""")
                .param("tenant", tenant.value())
                .param("job", job.value())
                .param("wait", seconds(wait))
                .update();
    }

    /** Moves the wake-up of a held job, if it has one: a paused job has none. */
    void postpone(TenantId tenant, JobId job, Duration wait) {
        jdbc.sql("""
                        update directory.wake_up set due_at = clock_timestamp() + make_interval(secs => :wait)
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
