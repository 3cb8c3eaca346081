package io.storefleet.links.internal;

import io.storefleet.links.CohortId;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a run takes of a stored cohort. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CohortRows {

    private static final Map<String, String> REASONS =
            Map.of("NONE", LinkReason.NOBODY, "MANY", LinkReason.SEVERAL, "UNUSABLE", LinkReason.UNUSABLE_LINE);

    private final JdbcClient jdbc;

    CohortRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What there is to ask.
     *
     * @param matched how many rows each store has, in the cohort's order of stores
     * @param unknown how many rows the stores must be asked for, one after the other
     */
    record Demand(SequencedMap<StoreId, Integer> matched, int unknown) {
        int rows() {
            return unknown
                    + matched.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The cohort is marked as used and stays as it is until the caller's transaction ends. */
    Optional<Demand> demand(CohortId cohort) {
        return sql("""
                update tenant.cohort set used_at = clock_timestamp() where tenant_id = :tenant and id = :cohort
                returning stores, unknown""", cohort)
                .query((row, number) -> {
                    var stores = (UUID[]) row.getArray("stores").getArray();
                    return new Demand(matched(cohort, stores), row.getInt("unknown"));
                })
                .optional();
    }

    private SequencedMap<StoreId, Integer> matched(CohortId cohort, UUID[] stores) {
        var counts = new LinkedHashMap<StoreId, Integer>();
        Arrays.stream(stores).map(StoreId::new).forEach(store -> counts.put(store, 0));
        sql("""
                select store_id, count(*) as rows from tenant.cohort_line
                where tenant_id = :tenant and cohort_id = :cohort and state = 'MATCHED' group by store_id""", cohort)
                .query((row, number) ->
                        counts.merge(new StoreId(row.getObject(1, UUID.class)), row.getInt(2), Integer::sum))
                .list();
        return counts;
    }

    /** Makes the run's items, all by one statement; what looks like an id and is unknown is asked for as if it were one. */
    void copy(CohortId cohort, LinkBatchId batch, StoreId first) {
        sql("""
                insert into tenant.link_item
                    (tenant_id, batch_id, line, input, store_id, account_id, state, sought)
                select tenant_id, :batch, line, input, case state when 'MATCHED' then store_id else :first end,
                       case when state = 'MATCHED' then account_id
                            when kind = 'ID' then input end,
                       'WAITING', state = 'UNKNOWN'
                from tenant.cohort_line
                where tenant_id = :tenant and cohort_id = :cohort and state in ('MATCHED', 'UNKNOWN')""", cohort)
                .param("batch", batch.value())
                .param("first", first.value())
                .update();
    }

    /** Marks the rows that are asked before a person's look, in turn from each store. */
    void mark(LinkBatchId batch, int look) {
        jdbc.sql("""
                        with turns as (
                            select line, store_id, row_number() over (partition by store_id order by line) as turn
                            from tenant.link_item where tenant_id = :tenant and batch_id = :batch),
                        chosen as (
                            select turns.line from turns join tenant.link_part part
                                on part.tenant_id = :tenant and part.batch_id = :batch and part.store_id = turns.store_id
                            order by turns.turn, part.place limit :look)
                        update tenant.link_item item set first = true from chosen
                        where item.tenant_id = :tenant and item.batch_id = :batch and item.line = chosen.line""")
                .param("tenant", Tenancy.tenant().value())
                .param("batch", batch.value())
                .param("look", look)
                .update();
    }

    /** Lines that got no item, behind a line. */
    @Transactional
    List<LinkRow> unused(CohortId cohort, int line, int limit) {
        return sql("""
                select * from tenant.cohort_line
                where tenant_id = :tenant and cohort_id = :cohort and line > :line
                  and state in ('NONE', 'MANY', 'DUPLICATE', 'UNUSABLE')
                order by line limit :limit""", cohort)
                .param("line", line)
                .param("limit", limit)
                .query(CohortRows::unused)
                .list();
    }

    private static LinkRow unused(ResultSet row, int number) throws SQLException {
        var reason = REASONS.get(row.getString("state"));
        return new LinkRow(
                row.getInt("line"),
                row.getString("input"),
                null,
                null,
                reason == null ? LinkState.DUPLICATE : LinkState.FAILED,
                null,
                reason == null ? null : LinkReason.of(reason),
                row.getObject("same_as", Integer.class));
    }

    private StatementSpec sql(String statement, CohortId cohort) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value()).param("cohort", cohort.value());
    }
}
