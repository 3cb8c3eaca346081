package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkState;
import io.storefleet.bulk.BulkTally;
import io.storefleet.fastspring.Money;
import io.storefleet.intents.IntentId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.vault.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rows of the bound tenant's runs, and what they come to. */
@Repository
@Transactional
class RowTable {

    private static final UUID NOWHERE = new UUID(0, 0);

    private final JdbcClient jdbc;

    RowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody may see of a run: rows of these stores, and those of no store where it is their own. */
    record Sight(BulkRunId run, Collection<StoreId> stores, boolean own) {}

    List<BulkRow> after(Sight sight, Collection<BulkState> states, int line, int limit) {
        return sql("""
                select * from tenant.bulk_row where tenant_id = :tenant and run_id = :run and state = any (:states)
                  and line > :after and (store_id = any (:stores) or (:own and store_id is null))
                order by line limit :limit""", sight.run())
                .param("states", states.stream().map(BulkState::name).toArray(String[]::new))
                .param("stores", uuids(sight.stores()))
                .param("own", sight.own())
                .param("after", line)
                .param("limit", limit)
                .query(RowTable::row)
                .list();
    }

    private static BulkRow row(ResultSet row, int number) throws SQLException {
        var store = row.getObject("store_id", UUID.class);
        var intent = row.getObject("intent_id", UUID.class);
        var amount = row.getBigDecimal("amount");
        var currency = row.getString("currency");
        return new BulkRow(
                row.getInt("line"),
                text(row, "input"),
                store == null ? null : new StoreId(store),
                row.getString("object_id"),
                BulkState.valueOf(row.getString("state")),
                text(row, "reason"),
                text(row, "detail"),
                row.getObject("live", Boolean.class),
                amount == null || currency == null ? null : new Money(amount, currency),
                intent == null ? null : new IntentId(intent));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    Map<BulkRunId, List<BulkTally>> tallies(Collection<BulkRunId> runs) {
        return jdbc
                .sql("""
                        select * from tenant.bulk_tally where tenant_id = :tenant and run_id = any (:runs) and rows <> 0
                        order by run_id, store_id, state, reason, data, currency""")
                .param("tenant", Tenancy.tenant().value())
                .param("runs", runs.stream().map(BulkRunId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(new BulkRunId(row.getObject("run_id", UUID.class)), tally(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static BulkTally tally(ResultSet row) throws SQLException {
        var store = row.getObject("store_id", UUID.class);
        var data = row.getString("data");
        return new BulkTally(
                store.equals(NOWHERE) ? null : new StoreId(store),
                BulkState.valueOf(row.getString("state")),
                row.getString("reason"),
                data.isEmpty() ? null : data.equals("LIVE"),
                row.getString("currency"),
                row.getLong("rows"),
                row.getBigDecimal("amount"));
    }

    /** The next row of the store; those that could not be read come after the others. @param first of the first look only */
    Optional<Todo> next(BulkRunId run, StoreId store, boolean first) {
        return sql("""
                select r.*, (select count(*) from tenant.bulk_row f
                             where f.tenant_id = :tenant and f.run_id = :run and f.lead = r.line) as led
                from tenant.bulk_row r
                where tenant_id = :tenant and run_id = :run and store_id = :store and state = 'WAITING' and lead is null
                  and (first or not :first)
                order by vain, line limit 1""", run)
                .param("store", store.value())
                .param("first", first)
                .query((row, number) -> todo(run, store, row))
                .optional();
    }

    private static Todo todo(BulkRunId run, StoreId store, ResultSet row) throws SQLException {
        var own = row.getBytes("own");
        return new Todo(
                run,
                row.getInt("line"),
                store,
                row.getString("object_id"),
                own == null ? null : new Sealed(own),
                row.getString("currency"),
                row.getInt("led"),
                row.getInt("tries"),
                row.getInt("vain"));
    }

    /** What this row and those it leads ask, in the order of lines. */
    List<Todo.Own> owns(Todo row) {
        return sql("""
                select line, own from tenant.bulk_row
                where tenant_id = :tenant and run_id = :run and (line = :line or lead = :line) and own is not null
                order by line""", row.run())
                .param("line", row.line())
                .query((each, number) -> new Todo.Own(each.getInt("line"), new Sealed(each.getBytes("own"))))
                .list();
    }

    /** Marks the rows of the first look, in turn from each store. */
    void mark(BulkRunId run, int look) {
        sql("""
                update tenant.bulk_row r set first = true
                from (select line, row_number() over (partition by store_id order by line) as turn
                      from tenant.bulk_row
                      where tenant_id = :tenant and run_id = :run and state = 'WAITING' and lead is null
                      order by turn, line limit :look) f
                where r.tenant_id = :tenant and r.run_id = :run and r.line = f.line""", run).param("look", look).update();
    }

    /** The row's next call is another one; nothing was done by the one before. */
    void again(Todo row, boolean refused, boolean vain) {
        sql("""
                update tenant.bulk_row set tries = tries + :tries, vain = vain + :vain
                where tenant_id = :tenant and run_id = :run and line = :line""", row.run())
                .param("line", row.line())
                .param("tries", refused ? 1 : 0)
                .param("vain", vain ? 1 : 0)
                .update();
    }

    /** What was typed for a removed store's rows is destroyed. */
    void forget(StoreId store) {
        jdbc.sql("update tenant.bulk_row set input = null, own = null where tenant_id = :tenant and store_id = :store")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .update();
    }

    private StatementSpec sql(String statement, BulkRunId run) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value()).param("run", run.value());
    }

    private static UUID[] uuids(Collection<StoreId> stores) {
        return stores.stream().map(StoreId::value).toArray(UUID[]::new);
    }
}
