package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the bound tenant's runs do in each store. Reads may begin a transaction, writes belong to the caller's. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Parts {

    private static final String ONE = " where tenant_id = :tenant and batch_id = :batch and store_id = :store";

    private final JdbcClient jdbc;

    Parts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PartRow part) {
        sql("""
                insert into tenant.link_part (tenant_id, batch_id, store_id, place, job_id, ids_per_call, waiting)
                values (:tenant, :batch, :store, :place, :job, :ids, :waiting)""")
                .param("batch", part.batch().value())
                .param("store", part.store().value())
                .param("place", part.place())
                .param("job", part.job().value())
                .param("ids", part.idsPerCall())
                .param("waiting", part.counts().waiting())
                .update();
    }

    /** The parts of these runs, each run's in the order of its stores. */
    @Transactional
    List<PartRow> of(Collection<LinkBatchId> batches) {
        return sql("""
                select * from tenant.link_part where tenant_id = :tenant and batch_id = any (:batches)
                order by batch_id, place""")
                .param("batches", Batches.ids(batches))
                .query(PartRow::of)
                .list();
    }

    @Transactional
    Optional<PartRow> find(LinkBatchId batch, StoreId store) {
        return one("select * from tenant.link_part" + ONE, batch, store)
                .query(PartRow::of)
                .optional();
    }

    /** Nobody hands rows on to this part, or ends it, until the caller's transaction does. */
    void lock(LinkBatchId batch, StoreId store) {
        one("select store_id from tenant.link_part" + ONE + " for update", batch, store)
                .query(UUID.class)
                .single();
    }

    Optional<PartRow> ofJob(JobId job) {
        return sql("select * from tenant.link_part where tenant_id = :tenant and job_id = :job")
                .param("job", job.value())
                .query(PartRow::of)
                .optional();
    }

    /** The stores that ever had a run. */
    @Transactional
    List<StoreId> stores() {
        return sql("select distinct store_id from tenant.link_part where tenant_id = :tenant")
                .query(UUID.class)
                .list()
                .stream()
                .map(StoreId::new)
                .toList();
    }

    void workedOnBy(LinkBatchId batch, StoreId store, JobId job) {
        one("update tenant.link_part set job_id = :job" + ONE, batch, store)
                .param("job", job.value())
                .update();
    }

    /** What a call of the part has taught, for the part and for the next run. */
    void learned(LinkBatchId batch, StoreId store, CallSize size) {
        one("update tenant.link_part set ids_per_call = :ids" + ONE + " and ids_per_call <> :ids", batch, store)
                .param("ids", size.ids())
                .update();
        sql("""
                insert into tenant.link_pace (tenant_id, store_id, ids_per_call, answered, refused)
                values (:tenant, :store, :ids, :answered, :refused)
                on conflict (tenant_id, store_id) do update
                set ids_per_call = excluded.ids_per_call, answered = excluded.answered, refused = excluded.refused""")
                .param("store", store.value())
                .param("ids", size.ids())
                .param("answered", size.answered())
                .param("refused", size.refused())
                .update();
    }

    /** How many ids a call to the store had better ask for. */
    CallSize learned(StoreId store) {
        return sql("select * from tenant.link_pace where tenant_id = :tenant and store_id = :store")
                .param("store", store.value())
                .query((row, number) ->
                        CallSize.known(row.getInt("ids_per_call"), row.getInt("answered"), row.getInt("refused")))
                .optional()
                .orElseGet(CallSize::first);
    }

    private StatementSpec one(String statement, LinkBatchId batch, StoreId store) {
        return sql(statement).param("batch", batch.value()).param("store", store.value());
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }

    static UUID[] uuids(Collection<StoreId> stores) {
        return stores.stream().map(StoreId::value).toArray(UUID[]::new);
    }
}
