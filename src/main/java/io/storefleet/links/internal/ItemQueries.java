package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkState;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rows of the bound tenant's runs. */
@Repository
@Transactional(readOnly = true)
class ItemQueries {

    private final JdbcClient jdbc;

    ItemQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows of these stores behind a line. */
    List<ItemRow> after(Shown shown, Collection<LinkState> states, int line, int limit) {
        return sql(
                        "and store_id = any (:stores) and state = any (:states) and line > :line order by line limit :limit",
                        shown.batch())
                .param("stores", Parts.uuids(shown.stores()))
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("line", line)
                .param("limit", limit)
                .query(ItemRow::of)
                .list();
    }

    /** What of a run may be shown. */
    record Shown(LinkBatchId batch, Collection<StoreId> stores) {}

    Optional<ItemRow> find(LinkBatchId batch, int line) {
        return sql("and line = :line", batch)
                .param("line", line)
                .query(ItemRow::of)
                .optional();
    }

    /** Which of a store's waiting rows, and how many. @param without lines that are in hand already */
    record Waiting(PartRow part, boolean looking, Collection<Integer> without, int limit) {}

    /** Rows whose account must be looked up; those that gave trouble come last. */
    List<ItemRow> toLookUp(Waiting waiting) {
        return waiting(waiting, "null");
    }

    /** Rows whose account is known or guessed; those that gave trouble come last. */
    List<ItemRow> toAsk(Waiting waiting) {
        return waiting(waiting, "not null");
    }

    /** Whether an earlier store of the run still has rows that it may hand on to this one. */
    boolean moreMayCome(PartRow part, boolean looking) {
        return jdbc.sql("""
                        select exists (
                            select from tenant.link_part part join tenant.link_item item
                                on item.tenant_id = :tenant and item.batch_id = :batch and item.store_id = part.store_id
                            where part.tenant_id = :tenant and part.batch_id = :batch and part.place < :place
                              and item.state = 'WAITING' and item.sought and (item.first or not :looking))""")
                .param("tenant", Tenancy.tenant().value())
                .param("batch", part.batch().value())
                .param("place", part.place())
                .param("looking", looking)
                .query(Boolean.class)
                .single();
    }

    /** The first line of the run that asks for this account of the store. */
    Optional<Integer> lineOf(PartRow part, String account) {
        return sql(
                        "and store_id = :store and account_id = :account and state <> 'DUPLICATE' order by line limit 1",
                        part.batch())
                .param("store", part.store().value())
                .param("account", account)
                .query(ItemRow::of)
                .optional()
                .map(ItemRow::line);
    }

    private List<ItemRow> waiting(Waiting which, String account) {
        var condition =
                "and store_id = :store and state = 'WAITING' and account_id is %s%s and line <> all (:without) order by attempts, line limit :limit"
                        .formatted(account, which.looking() ? " and first" : "");
        return sql(condition, which.part().batch())
                .param("store", which.part().store().value())
                .param("without", which.without().toArray(Integer[]::new))
                .param("limit", which.limit())
                .query(ItemRow::of)
                .list();
    }

    private StatementSpec sql(String condition, LinkBatchId batch) {
        return jdbc.sql("select * from tenant.link_item where tenant_id = :tenant and batch_id = :batch " + condition)
                .param("tenant", Tenancy.tenant().value())
                .param("batch", batch.value());
    }
}
