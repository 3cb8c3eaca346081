package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.StopReason;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A tenant's job rows, as services and pages use them. */
@Component
class JobRows {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final JdbcClient jdbc;

    JobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor starter, JobId id, NewJob job) {
        var member = starter.member();
        var store = job.store();
        jdbc.sql("""
                        insert into tenant.job
                            (tenant_id, id, kind, title, store_id, started_by, state, checkpoint, total)
                        values (:tenant, :id, :kind, :title, :store, :starter, 'WAITING', :checkpoint, :total)""")
                .param("tenant", starter.tenant().value())
                .param("id", id.value())
                .param("kind", job.kind())
                .param("title", job.title())
                .param("store", store == null ? null : store.value())
                .param("starter", member == null ? null : member.value())
                .param("checkpoint", job.checkpoint())
                .param("total", job.total())
                .update();
    }

    /** Those of the ids that are jobs of the tenant, in no order; at least one id. */
    List<JobView> find(TenantId tenant, Collection<JobId> ids) {
        return jdbc.sql("select %s from tenant.job where tenant_id = :tenant and id in (:ids)"
                        .formatted(JobRow.COLUMNS))
                .param("tenant", tenant.value())
                .param("ids", ids.stream().map(JobId::value).toList())
                .query(JobRow::view)
                .list();
    }

    /** Newest first; our ids are in the order of time. */
    List<JobView> before(TenantId tenant, @Nullable JobId last, int limit) {
        return jdbc.sql("""
                        select %s from tenant.job where tenant_id = :tenant and id < :last
                        order by tenant_id desc, id desc limit :limit""".formatted(JobRow.COLUMNS))
                .param("tenant", tenant.value())
                .param("last", last == null ? AFTER_ALL : last.value())
                .param("limit", limit)
                .query(JobRow::view)
                .list();
    }

    List<Changed> change(TenantId tenant, Change change, Which which) {
        var reason = change.reason();
        return jdbc.sql("""
                        with chosen as (
                            select id from tenant.job
                            where tenant_id = :tenant and state in (:from) and %s order by id for update)
                        update tenant.job j
                        set state = :to, stop_code = :reason, stop_detail = :detail, next_run_at = null
                        from chosen where j.tenant_id = :tenant and j.id = chosen.id
                        returning j.id, greatest(0, coalesce(
                            extract(epoch from j.lease_until - clock_timestamp()), 0))::float8 as held""".formatted(which.condition()))
                .param("tenant", tenant.value())
                .param("from", change.from().stream().map(JobState::name).toList())
                .param("which", which.id())
                .param("code", which.code())
                .param("to", change.to().name())
                .param("reason", reason.map(StopReason::code).orElse(null))
                .param("detail", reason.map(StopReason::detail).orElse(null))
                .query((row, number) -> new Changed(new JobId(row.getObject("id", UUID.class)), Duration.ofNanos((long)
                        (row.getDouble("held") * 1e9))))
                .list();
    }
}
