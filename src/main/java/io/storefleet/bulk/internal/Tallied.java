package io.storefleet.bulk.internal;

import io.storefleet.tenancy.Tenancy;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes rows and, by the same statement, what their runs count and sum. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Tallied {

    static final String NOWHERE = "'00000000-0000-0000-0000-000000000000'::uuid";

    /** In one order, so that two who move the same figures wait for each other and never in a circle. */
    private static final String STATEMENT = """
            with changed as (%s returning old.*, new.state as is_now, new.reason as for_reason),
            steps as (
                select run_id, store_id, state, reason, live, currency, amount, -1 as n from changed
                union all
                select run_id, store_id, is_now, for_reason, live, currency, amount, 1 from changed),
            moved as (
                insert into tenant.bulk_tally as t
                    (tenant_id, run_id, store_id, state, reason, data, currency, rows, amount)
                select :tenant, run_id, coalesce(store_id, %s), state, coalesce(reason, ''),
                       case when live then 'LIVE' when not live then 'TEST' else '' end, coalesce(currency, ''),
                       sum(n), sum(n * coalesce(amount, 0))
                from steps group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0 order by 2, 3, 4, 5, 6, 7
                on conflict (tenant_id, run_id, store_id, state, reason, data, currency)
                do update set rows = t.rows + excluded.rows, amount = t.amount + excluded.amount)
            select count(*) from changed""";

    private final NamedParameterJdbcTemplate jdbc;

    Tallied(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs an update of {@code tenant.bulk_row} that has no returning part and leaves store, data and amounts as they are.
     *
     * @return how many rows it touched
     */
    int update(String update, MapSqlParameterSource values) {
        values.addValue("tenant", Tenancy.tenant().value());
        return Objects.requireNonNull(jdbc.queryForObject(STATEMENT.formatted(update, NOWHERE), values, Integer.class));
    }
}
