package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkCheck;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells from the copies what would become of a run's rows, all at once; no row passes through Java. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reckoning {

    private static final String ITS_ROW =
            "m.tenant_id = :tenant and m.store_id = r.store_id and m.id = r.object_id and m.gone_at is null";

    private final JdbcClient jdbc;

    /** A table, rows of which are called {@code m} and have tenant_id, store_id, id and gone_at. @param live whether they are live or test */
    record Copies(String table, boolean live) {}

    Reckoning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds what lines are about, by id or by what the check calls a reference, in the stores the actor sees. */
    void find(BulkRunId run, Copies source, BulkCheck check, Collection<StoreId> visible, boolean oneCall) {
        var byReference = check.reference().isEmpty()
                ? ""
                : " union " + match(source, "upper(" + check.reference() + ") = upper(r.input)");
        setWise(true);
        sql("""
                with hits as materialized (%s%s),
                found as (select line, count(*) as n, (array_agg(store_id))[1] as store, (array_agg(id))[1] as id
                          from hits group by line)
                update tenant.bulk_row r
                set state = case when f.n > 1 then 'UNUSABLE' else r.state end,
                    reason = case when f.n > 1 then 'several' end,
                    store_id = case when f.n > 1 then r.store_id else f.store end,
                    object_id = case when f.n > 1 then null else f.id end
                from found f where r.tenant_id = :tenant and r.run_id = :run and r.line = f.line""".formatted(match(source, "m.id = r.input"), byReference), run)
                .param("stores", uuids(visible))
                .update();
        mark(run, "state = 'NOT_FOUND'", "object_id is null");
        if (!oneCall) {
            refuseDuplicates(run);
        }
        setWise(false);
    }

    private void refuseDuplicates(BulkRunId run) {
        sql("""
                update tenant.bulk_row r set state = 'UNUSABLE', reason = 'duplicate', detail = first.line::text
                from (select line, store_id, object_id,
                             min(line) over (partition by store_id, object_id) as earliest
                      from tenant.bulk_row where tenant_id = :tenant and run_id = :run and state = 'WAITING') again
                join tenant.bulk_row first
                  on first.tenant_id = :tenant and first.run_id = :run and first.line = again.earliest
                where r.tenant_id = :tenant and r.run_id = :run and r.line = again.line and again.line > again.earliest""", run).update();
    }

    /** Of those to be done, the first about a thing leads the others about it. */
    void group(BulkRunId run) {
        sql("""
                update tenant.bulk_row r set lead = of.earliest
                from (select line, min(line) over (partition by store_id, object_id) as earliest
                      from tenant.bulk_row where tenant_id = :tenant and run_id = :run and state = 'WAITING') of
                where r.tenant_id = :tenant and r.run_id = :run and r.line = of.line and r.line > of.earliest""", run).update();
    }

    /** Nobody has counted rows that were written a moment ago: without this the planner may compare each with each. */
    private void setWise(boolean on) {
        jdbc.sql("select set_config('enable_nestloop', :value, true)")
                .param("value", on ? "off" : "on")
                .query(String.class)
                .single();
    }

    private static String match(Copies source, String how) {
        return "select r.line, m.store_id, m.id from tenant.bulk_row r join " + source.table()
                + " m on m.tenant_id = :tenant and m.store_id = any (:stores) and m.gone_at is null and " + how
                + " and (r.store_id is null or r.store_id = m.store_id)"
                + " where r.tenant_id = :tenant and r.run_id = :run and r.state = 'WAITING'";
    }

    /** What each row comes to, and why some do not fit. @param permitted the stores in which the actor may do it */
    void judge(BulkRunId run, Copies source, BulkCheck check, Collection<StoreId> permitted) {
        setWise(true);
        mark(run, "state = 'NOT_FOUND'", "not exists (select from " + source.table() + " m where " + ITS_ROW + ")");
        var live = source.live() ? "m.live" : "null::boolean";
        sql(
                        "update tenant.bulk_row r set live = " + live + ", currency = " + check.currency()
                                + ", amount = coalesce(r.amount, " + check.amount() + ")"
                                + ", state = case when m.store_id <> all (:stores) then 'NO_RIGHT'"
                                + "   when (" + check.reason() + ") is null then 'WAITING'"
                                + "   when (" + check.reason() + ") = any (:same) then 'SAME' else 'UNFIT' end"
                                + ", reason = case when m.store_id = any (:stores) then " + check.reason() + " end"
                                + " from " + source.table() + " m where r.tenant_id = :tenant and r.run_id = :run"
                                + " and r.state = 'WAITING' and " + ITS_ROW,
                        run)
                .params(check.parameters())
                .param("same", check.same().toArray(String[]::new))
                .param("stores", uuids(permitted))
                .update();
        setWise(false);
    }

    private void mark(BulkRunId run, String what, String which) {
        sql(
                        "update tenant.bulk_row r set " + what
                                + " where r.tenant_id = :tenant and r.run_id = :run and r.state = 'WAITING' and "
                                + which,
                        run)
                .update();
    }

    /** Counts and sums what the rows are, once; afterwards {@link Tallied} moves it on. */
    void tally(BulkRunId run) {
        sql("""
                insert into tenant.bulk_tally (tenant_id, run_id, store_id, state, reason, data, currency, rows, amount)
                select tenant_id, run_id, coalesce(store_id, %s), state, coalesce(reason, ''),
                       case when live then 'LIVE' when not live then 'TEST' else '' end, coalesce(currency, ''), count(*),
                       sum(coalesce(amount, 0))
                from tenant.bulk_row where tenant_id = :tenant and run_id = :run
                group by 1, 2, 3, 4, 5, 6, 7""".formatted(Tallied.NOWHERE), run).update();
    }

    private StatementSpec sql(String statement, BulkRunId run) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value()).param("run", run.value());
    }

    private static UUID[] uuids(Collection<StoreId> stores) {
        return stores.stream().map(StoreId::value).toArray(UUID[]::new);
    }
}
