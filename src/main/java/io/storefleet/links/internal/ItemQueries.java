package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkState;
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

    List<ItemRow> after(LinkBatchId batch, Collection<LinkState> states, int line, int limit) {
        return sql("and state = any (:states) and line > :line order by line limit :limit", batch)
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("line", line)
                .param("limit", limit)
                .query(ItemRow::of)
                .list();
    }

    Optional<ItemRow> find(LinkBatchId batch, int line) {
        return sql("and line = :line", batch)
                .param("line", line)
                .query(ItemRow::of)
                .optional();
    }

    /** Waiting rows whose account must be looked up; those that gave trouble come last. */
    List<ItemRow> toLookUp(LinkBatchId batch, int limit) {
        return waiting(batch, "null", limit);
    }

    /** Waiting rows whose account is known; those that gave trouble come last. */
    List<ItemRow> toAsk(LinkBatchId batch, int limit) {
        return waiting(batch, "not null", limit);
    }

    /** The first line of the run that asks for this account. */
    Optional<Integer> lineOf(LinkBatchId batch, String account) {
        return sql("and account_id = :account and state <> 'DUPLICATE' order by line limit 1", batch)
                .param("account", account)
                .query(ItemRow::of)
                .optional()
                .map(ItemRow::line);
    }

    private List<ItemRow> waiting(LinkBatchId batch, String account, int limit) {
        return sql(
                        "and state = 'WAITING' and account_id is %s order by attempts, line limit :limit"
                                .formatted(account),
                        batch)
                .param("limit", limit)
                .query(ItemRow::of)
                .list();
    }

    private StatementSpec sql(String condition, LinkBatchId batch) {
        return jdbc.sql("select * from tenant.link_item where tenant_id = :tenant and batch_id = :batch " + condition)
                .param("tenant", Tenancy.tenant().value())
                .param("batch", batch.value());
    }
}
