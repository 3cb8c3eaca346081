package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
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

    private static final String SELECT = """
            select batch.*, coalesce((
                       select none + many + duplicates + unusable from tenant.cohort
                       where cohort.tenant_id = :tenant and cohort.id = batch.cohort_id), 0) as unused
            from tenant.link_batch batch where batch.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BatchRow batch) {
        var cohort = batch.cohort();
        sql("""
                insert into tenant.link_batch
                    (tenant_id, id, title, tab, created_by, created_at, cohort_id, looking)
                values (:tenant, :id, :title, :tab, :member, :created, :cohort, :looking)""")
                .param("id", batch.id().value())
                .param("title", batch.title())
                .param("tab", batch.tab().name())
                .param("member", batch.createdBy().value())
                .param("created", batch.created().atOffset(ZoneOffset.UTC))
                .param("cohort", cohort == null ? null : cohort.value())
                .param("looking", batch.looking())
                .update();
    }

    @Transactional
    Optional<BatchRow> find(LinkBatchId id) {
        return sql(SELECT + "and batch.id = :id")
                .param("id", id.value())
                .query(BatchRow::of)
                .optional();
    }

    /** As {@link #find}, and nobody else changes it until the caller's transaction ends. */
    Optional<BatchRow> lock(LinkBatchId id) {
        return sql(SELECT + "and batch.id = :id for update of batch")
                .param("id", id.value())
                .query(BatchRow::of)
                .optional();
    }

    List<BatchRow> before(@Nullable LinkBatchId last, Collection<StoreId> stores, int limit) {
        return sql(SELECT + """
                and (:last::uuid is null or batch.id < :last) and exists (
                    select from tenant.link_part part
                    where part.tenant_id = :tenant and part.batch_id = batch.id and part.store_id = any (:stores))
                order by batch.id desc limit :limit""")
                .param("stores", Parts.uuids(stores))
                .param("last", last == null ? null : last.value())
                .param("limit", limit)
                .query(BatchRow::of)
                .list();
    }

    /** All rows may be asked from now on; false when they might already. */
    boolean looked(LinkBatchId id) {
        return sql("update tenant.link_batch set looking = false where tenant_id = :tenant and id = :id and looking")
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }

    static UUID[] ids(Collection<LinkBatchId> ids) {
        return ids.stream().map(LinkBatchId::value).toArray(UUID[]::new);
    }
}
