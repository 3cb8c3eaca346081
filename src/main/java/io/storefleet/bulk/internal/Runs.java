package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkRunId;
import io.storefleet.intents.IntentId;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's runs and their parts. Reads may begin a transaction, writes belong to the caller's. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RunRow run, @Nullable BulkRunId of) {
        sql("""
                insert into tenant.bulk_run
                    (tenant_id, id, action, list, title, source, of_run, request, created_by, created_at, fresh_until)
                values (:tenant, :id, :action, :list, :title, :source, :of, :request, :member, :created, :fresh)""")
                .param("id", run.id().value())
                .param("action", run.action())
                .param("list", run.list())
                .param("title", run.title())
                .param("source", run.origin().name())
                .param("of", of == null ? null : of.value())
                .param("request", run.request().bytes())
                .param("member", run.by().member().value())
                .param("created", run.by().created().atOffset(ZoneOffset.UTC))
                .param(
                        "fresh",
                        run.freshUntil() == null ? null : run.freshUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    void fresh(BulkRunId run, @Nullable Instant until) {
        sql("update tenant.bulk_run set fresh_until = :fresh where tenant_id = :tenant and id = :id")
                .param("id", run.value())
                .param("fresh", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    Optional<RunRow> find(BulkRunId id) {
        return sql("select * from tenant.bulk_run where tenant_id = :tenant and id = :id")
                .param("id", id.value())
                .query(RunRow::of)
                .optional();
    }

    /** As {@link #find}, and nobody else changes it until the caller's transaction ends. */
    Optional<RunRow> lock(BulkRunId id) {
        return sql("select * from tenant.bulk_run where tenant_id = :tenant and id = :id for update")
                .param("id", id.value())
                .query(RunRow::of)
                .optional();
    }

    /** Those that have rows in one of these stores, and the member's own. */
    List<RunRow> before(@Nullable BulkRunId last, Collection<StoreId> stores, MemberId own, int limit) {
        return sql("""
                select * from tenant.bulk_run run where tenant_id = :tenant and (:last::uuid is null or id < :last)
                  and (created_by = :own or exists (
                    select from tenant.bulk_tally t
                    where t.tenant_id = :tenant and t.run_id = run.id and t.store_id = any (:stores)))
                order by id desc limit :limit""")
                .param("stores", stores.stream().map(StoreId::value).toArray(UUID[]::new))
                .param("own", own.value())
                .param("last", last == null ? null : last.value())
                .param("limit", limit)
                .query(RunRow::of)
                .list();
    }

    void started(BulkRunId run, MemberId by, Instant at, boolean looking) {
        sql("""
                update tenant.bulk_run set started_at = :at, started_by = :by, looking = :looking
                where tenant_id = :tenant and id = :id""")
                .param("id", run.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("looking", looking)
                .update();
    }

    /** All rows may be done from now on; false when they might already. */
    boolean looked(BulkRunId run) {
        return sql("update tenant.bulk_run set looking = false where tenant_id = :tenant and id = :id and looking")
                        .param("id", run.value())
                        .update()
                > 0;
    }

    void addPart(PartRow part, int place) {
        sql("""
                insert into tenant.bulk_part (tenant_id, run_id, store_id, place, job_id)
                values (:tenant, :run, :store, :place, :job)""")
                .param("run", part.run().value())
                .param("store", part.store().value())
                .param("place", place)
                .param("job", part.job().value())
                .update();
    }

    @Transactional
    List<PartRow> parts(Collection<BulkRunId> runs) {
        return sql("select * from tenant.bulk_part where tenant_id = :tenant and run_id = any (:runs) order by run_id, place")
                .param("runs", runs.stream().map(BulkRunId::value).toArray(UUID[]::new))
                .query(PartRow::of)
                .list();
    }

    @Transactional
    Optional<PartRow> ofJob(JobId job) {
        return sql("select * from tenant.bulk_part where tenant_id = :tenant and job_id = :job")
                .param("job", job.value())
                .query(PartRow::of)
                .optional();
    }

    /** The job that did the row of which this change was made. */
    @Transactional
    Optional<JobId> jobOf(IntentId change) {
        return sql("""
                select p.job_id from tenant.bulk_row r
                join tenant.bulk_part p on p.tenant_id = r.tenant_id and p.run_id = r.run_id and p.store_id = r.store_id
                where r.tenant_id = :tenant and r.intent_id = :intent limit 1""")
                .param("intent", change.value())
                .query((row, number) -> new JobId(row.getObject("job_id", UUID.class)))
                .optional();
    }

    /** Runs made before that moment whose jobs have all ended, and dry runs nobody has begun; returns how many went. */
    int forget(Instant before, Instant dry) {
        return sql("""
                delete from tenant.bulk_run run where tenant_id = :tenant
                  and created_at < case when started_at is null then :dry::timestamptz else :before::timestamptz end
                  and not exists (
                    select from tenant.bulk_part p join tenant.job j on j.tenant_id = p.tenant_id and j.id = p.job_id
                    where p.tenant_id = :tenant and p.run_id = run.id and j.state not in ('DONE', 'CANCELLED', 'FAILED'))""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("dry", dry.atOffset(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
