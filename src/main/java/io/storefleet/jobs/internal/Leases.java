package io.storefleet.jobs.internal;

import io.storefleet.jobs.Progress;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leases on job rows. Each hold raises the fence; whoever comes with an older one changes nothing. The clock is the
 * database's, so that nodes need not agree on the time.
 */
@Component
class Leases {

    private final JdbcClient jdbc;

    Leases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a job that has work left and that nobody holds. */
    Optional<Claim> take(TenantId tenant, JobId job, String owner, Duration lease) {
        return jdbc.sql("""
                        update tenant.job
                        set state = case state when 'WAITING' then 'RUNNING' else state end, fence = fence + 1,
                            lease_owner = :owner, lease_until = clock_timestamp() + make_interval(secs => :lease),
                            started_at = coalesce(started_at, clock_timestamp()), next_run_at = null, nudged = false
                        where tenant_id = :tenant and id = :job and state in ('WAITING', 'RUNNING', 'CANCELLING')
                          and (lease_until is null or lease_until <= clock_timestamp())
                        returning fence, checkpoint, attempts, %s""".formatted(JobRow.COLUMNS))
                .param("owner", owner)
                .param("lease", WakeUps.seconds(lease))
                .param("tenant", tenant.value())
                .param("job", job.value())
                .query((row, number) -> new Claim(
                        tenant,
                        JobRow.view(row, number),
                        row.getLong("fence"),
                        row.getString("checkpoint"),
                        row.getInt("attempts")))
                .optional();
    }

    /** How long somebody else still holds a job with work left; empty when there is nothing to come back for. */
    Optional<Duration> heldFor(TenantId tenant, JobId job) {
        // Locked in any state: a resume under way must not lose its wake-up to somebody who still saw a paused job.
        return jdbc.sql("""
                        select case when state in ('WAITING', 'RUNNING', 'CANCELLING')
                            then greatest(0, coalesce(extract(epoch from lease_until - clock_timestamp()), 0))::float8
                            else -1 end
                        from tenant.job where tenant_id = :tenant and id = :job for update""")
                .param("tenant", tenant.value())
                .param("job", job.value())
                .query(Double.class)
                .optional()
                .filter(seconds -> seconds >= 0)
                .map(seconds -> Duration.ofNanos((long) (seconds * 1e9)));
    }

    /** Extends the lease; empty when it is lost. Locks the row until the transaction ends. */
    Optional<Held> extend(Claim claim, Duration lease) {
        return jdbc.sql("""
                        update tenant.job set lease_until = clock_timestamp() + make_interval(secs => :lease)
                        where tenant_id = :tenant and id = :job and fence = :fence and lease_until > clock_timestamp()
                        returning %s""".formatted(Held.COLUMNS))
                .param("lease", WakeUps.seconds(lease))
                .param("tenant", claim.tenant().value())
                .param("job", claim.job().value())
                .param("fence", claim.fence())
                .query(Held::of)
                .optional();
    }

    /** Moves the checkpoint of a job whose lease was extended in this transaction. */
    void advance(Claim claim, Held held, String checkpoint, Progress progress, int problems) {
        var pace = held.pace().with(held.millis(), progress.done() + progress.failed());
        jdbc.sql("""
                        update tenant.job
                        set checkpoint = :checkpoint, total = :total, done = :done, failed = :failed,
                            problems = problems + :problems, pace = :pace
                        where tenant_id = :tenant and id = :job and fence = :fence""")
                .param("checkpoint", checkpoint)
                .param("total", progress.total())
                .param("done", progress.done())
                .param("failed", progress.failed())
                .param("problems", problems)
                .param("pace", pace.pairs())
                .param("tenant", claim.tenant().value())
                .param("job", claim.job().value())
                .param("fence", claim.fence())
                .update();
    }

    /** The row of a job that this claim still is the latest hold on; locks it. */
    Optional<Held> lock(Claim claim) {
        return jdbc.sql("""
                        select %s from tenant.job
                        where tenant_id = :tenant and id = :job and fence = :fence for update""".formatted(Held.COLUMNS))
                .param("tenant", claim.tenant().value())
                .param("job", claim.job().value())
                .param("fence", claim.fence())
                .query(Held::of)
                .optional();
    }
}
