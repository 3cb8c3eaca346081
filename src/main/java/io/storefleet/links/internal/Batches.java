package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
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

/** The bound tenant's runs. Reads may begin a transaction, writes belong to the caller's. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Batches {

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BatchRow batch) {
        sql("""
                insert into tenant.link_batch
                    (tenant_id, id, job_id, store_id, title, tab, created_by, created_at, ids_per_call)
                values (:tenant, :id, :job, :store, :title, :tab, :member, :created, :ids)""")
                .param("id", batch.id().value())
                .param("job", batch.job().value())
                .param("store", batch.store().value())
                .param("title", batch.title())
                .param("tab", batch.tab().name())
                .param("member", batch.createdBy().value())
                .param("created", batch.created().atOffset(ZoneOffset.UTC))
                .param("ids", batch.idsPerCall())
                .update();
    }

    @Transactional
    Optional<BatchRow> find(LinkBatchId id) {
        return sql("select * from tenant.link_batch where tenant_id = :tenant and id = :id")
                .param("id", id.value())
                .query(BatchRow::of)
                .optional();
    }

    /** As {@link #find}, and nobody else changes it until the caller's transaction ends. */
    Optional<BatchRow> lock(LinkBatchId id) {
        return sql("select * from tenant.link_batch where tenant_id = :tenant and id = :id for update")
                .param("id", id.value())
                .query(BatchRow::of)
                .optional();
    }

    Optional<BatchRow> ofJob(JobId job) {
        return sql("select * from tenant.link_batch where tenant_id = :tenant and job_id = :job")
                .param("job", job.value())
                .query(BatchRow::of)
                .optional();
    }

    /** The stores that ever had a run. */
    List<StoreId> stores() {
        return sql("select distinct store_id from tenant.link_batch where tenant_id = :tenant")
                .query(UUID.class)
                .list()
                .stream()
                .map(StoreId::new)
                .toList();
    }

    List<BatchRow> before(@Nullable LinkBatchId last, Collection<StoreId> stores, int limit) {
        return sql("""
                select * from tenant.link_batch
                where tenant_id = :tenant and store_id = any (:stores) and (:last::uuid is null or id < :last)
                order by id desc limit :limit""")
                .param("stores", stores.stream().map(StoreId::value).toArray(UUID[]::new))
                .param("last", last == null ? null : last.value())
                .param("limit", limit)
                .query(BatchRow::of)
                .list();
    }

    void workedOnBy(LinkBatchId id, JobId job) {
        sql("update tenant.link_batch set job_id = :job where tenant_id = :tenant and id = :id")
                .param("job", job.value())
                .param("id", id.value())
                .update();
    }

    void idsPerCall(LinkBatchId id, int ids) {
        sql("""
                update tenant.link_batch set ids_per_call = :ids
                where tenant_id = :tenant and id = :id and ids_per_call <> :ids""").param("ids", ids).param("id", id.value()).update();
    }

    /** Counts the run's items anew. */
    void recount(LinkBatchId id) {
        sql("""
                update tenant.link_batch
                set (links, failed, waiting, duplicates, expired) = (
                    select count(*) filter (where state = 'LINK'), count(*) filter (where state = 'FAILED'),
                           count(*) filter (where state = 'WAITING'), count(*) filter (where state = 'DUPLICATE'),
                           count(*) filter (where state = 'EXPIRED')
                    from tenant.link_item where tenant_id = :tenant and batch_id = :id)
                where tenant_id = :tenant and id = :id""").param("id", id.value()).update();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
