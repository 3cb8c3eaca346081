package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down how a slice ended and releases the lease. */
@Component
class Settlement {

    private final JdbcClient jdbc;
    private final Leases leases;
    private final WakeUps wakeUps;
    private final TransactionTemplate transaction;

    Settlement(JdbcClient jdbc, Leases leases, WakeUps wakeUps, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.leases = leases;
        this.wakeUps = wakeUps;
        this.transaction = transaction;
    }

    /** Settles in one transaction, with the handler's hook when the job has ended; nothing once the lease is lost. */
    void settle(Claim claim, @Nullable JobHandler handler, Function<JobState, Ending> decide) {
        transaction.executeWithoutResult(status -> leases.lock(claim).ifPresent(held -> {
            var decided = decide.apply(held.state());
            var ending = held.nudged() ? decided.atOnce() : decided;
            var view = write(claim, ending);
            var delay = ending.delay();
            if (delay == null) {
                wakeUps.remove(claim.tenant(), claim.job());
            } else {
                wakeUps.set(claim.tenant(), claim.job(), claim.view().store(), delay);
            }
            if (view.state().ended() && handler != null) {
                handler.ended(view);
            }
        }));
    }

    private JobView write(Claim claim, Ending ending) {
        var reason = ending.reason();
        var delay = ending.delay();
        return jdbc.sql("""
                        update tenant.job
                        set state = :state, attempts = :attempts, lease_until = null, lease_owner = null,
                            stop_code = case when :keep then stop_code else :code end,
                            stop_detail = case when :keep then stop_detail else :detail end,
                            finished_at = case when :ended then clock_timestamp() end,
                            next_run_at = case when :state = 'WAITING'
                                then clock_timestamp() + make_interval(secs => :delay) end
                        where tenant_id = :tenant and id = :job and fence = :fence
                        returning %s""".formatted(JobRow.COLUMNS))
                .param("state", ending.state().name())
                .param("attempts", ending.attempts())
                .param("keep", ending.keepReason())
                .param("code", reason == null ? null : reason.code())
                .param("detail", reason == null ? null : reason.detail())
                .param("ended", ending.state().ended())
                .param("delay", delay == null ? 0 : WakeUps.seconds(delay))
                .param("tenant", claim.tenant().value())
                .param("job", claim.job().value())
                .param("fence", claim.fence())
                .query(JobRow::view)
                .single();
    }
}
