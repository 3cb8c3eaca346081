package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobFilter;
import io.storefleet.jobs.JobScope;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.StopReason;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A tenant's job rows, as services and pages use them. */
@Component
class JobRows {

    private static final String OPEN = "'WAITING', 'RUNNING', 'PAUSED', 'CANCELLING'";
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final JdbcClient jdbc;

    JobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the job; false when it is standing and the store has one of its kind already. */
    boolean insert(Actor starter, JobId id, NewJob job) {
        var member = starter.member();
        var store = job.store();
        return jdbc.sql("""
                        insert into tenant.job
                            (tenant_id, id, kind, title, store_id, started_by, state, checkpoint, total, standing)
                        values (:tenant, :id, :kind, :title, :store, :starter, 'WAITING', :checkpoint, :total,
                            :standing)
                        on conflict (tenant_id, kind, store_id)
                            where standing and state in ('WAITING', 'RUNNING', 'PAUSED', 'CANCELLING')
                            do nothing""")
                        .param("tenant", starter.tenant().value())
                        .param("id", id.value())
                        .param("kind", job.kind())
                        .param("title", job.title())
                        .param("store", store == null ? null : store.value())
                        .param("starter", member == null ? null : member.value())
                        .param("checkpoint", job.checkpoint())
                        .param("total", job.total())
                        .param("standing", job.standing())
                        .update()
                == 1;
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

    Optional<String> checkpoint(TenantId tenant, JobId id, String kind) {
        return jdbc.sql("select checkpoint from tenant.job where tenant_id = :tenant and id = :id and kind = :kind")
                .param("tenant", tenant.value())
                .param("id", id.value())
                .param("kind", kind)
                .query(String.class)
                .optional();
    }

    /** Newest first; our ids are in the order of time. */
    List<JobView> before(TenantId tenant, @Nullable JobId last, int limit) {
        return jdbc.sql("""
                        select %s from tenant.job where tenant_id = :tenant and id < :last and not standing
                        order by tenant_id desc, id desc limit :limit""".formatted(JobRow.COLUMNS))
                .param("tenant", tenant.value())
                .param("last", last == null ? AFTER_ALL : last.value())
                .param("limit", limit)
                .query(JobRow::view)
                .list();
    }

    List<JobView> list(TenantId tenant, JobFilter filter, JobScope scope, @Nullable JobId last, int limit) {
        var store = filter.store();
        var member = scope.member();
        return jdbc.sql("""
                        select %s from tenant.job where tenant_id = :tenant and id < :last and %s
                          and (:store::uuid is null or store_id = :store::uuid)
                          and case when store_id is null then :storeless or started_by = :member::uuid
                              else (store_id = any(:stores::uuid[])) <> :all end
                        order by tenant_id desc, id desc limit :limit""".formatted(JobRow.COLUMNS, of(filter.kind())))
                .param("tenant", tenant.value())
                .param("last", last == null ? AFTER_ALL : last.value())
                .param("store", store == null ? null : store.value())
                .param("storeless", scope.storeless())
                .param("member", member == null ? null : member.value())
                .param("stores", scope.stores().stream().map(StoreId::value).toArray(UUID[]::new))
                .param("all", scope.all())
                .param("limit", limit)
                .query(JobRow::view)
                .list();
    }

    /** As the partial indexes have it. */
    private static String of(JobFilter.Kind kind) {
        return switch (kind) {
            case OPEN -> "not standing and state in (" + OPEN + ")";
            case ENDED -> "not standing and state not in (" + OPEN + ")";
            case STANDING -> "standing and state in (" + OPEN + ")";
        };
    }

    /** The standing job that has not ended. */
    Optional<JobId> standing(TenantId tenant, String kind, @Nullable StoreId store) {
        return jdbc.sql("""
                        select id from tenant.job
                        where tenant_id = :tenant and kind = :kind and store_id is not distinct from :store::uuid
                          and standing and state in (%s)""".formatted(OPEN))
                .param("tenant", tenant.value())
                .param("kind", kind)
                .param("store", store == null ? null : store.value())
                .query(UUID.class)
                .optional()
                .map(JobId::new);
    }

    /** Waiting jobs are due now; of a running one it is kept that there is news. */
    List<Changed> nudge(TenantId tenant, Which which) {
        return jdbc.sql("""
                        with chosen as (
                            select id from tenant.job
                            where tenant_id = :tenant and state in ('WAITING', 'RUNNING') and %s order by id for update)
                        update tenant.job j
                        set nudged = (j.state = 'RUNNING'), next_run_at = case when j.state = 'RUNNING' then next_run_at end
                        from chosen where j.tenant_id = :tenant and j.id = chosen.id
                        returning %s""".formatted(which.condition(), Changed.COLUMNS))
                .param("tenant", tenant.value())
                .param("which", which.id())
                .param("code", which.code())
                .query(Changed::of)
                .list();
    }

    /**
     * Counts news. Whoever holds the row writes something that is news as well: waiting for them could be in a circle, since
     * they may be about to ask for what the caller holds.
     */
    void tell(TenantId tenant, JobId id) {
        jdbc.sql("""
                        update tenant.job set news = news + 1 where tenant_id = :tenant and id = (
                            select id from tenant.job where tenant_id = :tenant and id = :id
                            for no key update skip locked)""").param("tenant", tenant.value()).param("id", id.value()).update();
    }

    /** Keeps slices from writing figures until the transaction ends; false when there is no such job. */
    boolean hold(TenantId tenant, JobId id) {
        return jdbc.sql("select 1 from tenant.job where tenant_id = :tenant and id = :id for no key update")
                .param("tenant", tenant.value())
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void tell(TenantId tenant, JobId id, Progress figures) {
        jdbc.sql("""
                        update tenant.job set news = news + 1, total = :total, done = :done, failed = :failed
                        where tenant_id = :tenant and id = :id""")
                .param("tenant", tenant.value())
                .param("id", id.value())
                .param("total", figures.total())
                .param("done", figures.done())
                .param("failed", figures.failed())
                .update();
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
                        returning %s""".formatted(which.condition(), Changed.COLUMNS))
                .param("tenant", tenant.value())
                .param("from", change.from().stream().map(JobState::name).toList())
                .param("which", which.id())
                .param("code", which.code())
                .param("to", change.to().name())
                .param("reason", reason.map(StopReason::code).orElse(null))
                .param("detail", reason.map(StopReason::detail).orElse(null))
                .query(Changed::of)
                .list();
    }
}
