package io.storefleet.lists.internal;

import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListSettings;
import io.storefleet.lists.ListTotal;
import io.storefleet.lists.ListTotals;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds up all rows of a list, within a time. */
@Component
class Totalling {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ListSettings settings;
    private final Clock clock;
    private final TextLookup lookup;

    Totalling(JdbcClient jdbc, TransactionTemplate transaction, ListSettings settings, Clock clock, TextLookup lookup) {
        this.lookup = lookup;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Outside any transaction: one of its own may be cut off. */
    ListTotals of(ListQuery query, Reach reach) {
        var asOf = clock.instant();
        if (reach.stores().isEmpty()) {
            return new ListTotals(List.of(), asOf, false);
        }
        try {
            var totals = transaction.execute(status -> read(query, reach, LocalDate.ofInstant(asOf, ZoneOffset.UTC)));
            return new ListTotals(totals == null ? List.of() : totals, asOf, false);
        } catch (QueryTimeoutException tooMany) {
            return new ListTotals(List.of(), asOf, true);
        }
    }

    private List<ListTotal> read(ListQuery query, Reach reach, LocalDate today) {
        jdbc.sql("select set_config('statement_timeout', :patience, true)")
                .param("patience", settings.totals().toMillis() + "ms")
                .query(String.class)
                .single();
        var source = query.kind().source();
        var sum = query.kind().sum();
        var conditions = Conditions.of(query, reach, today, lookup);
        return jdbc.sql("select " + (sum == null ? "null::varchar" : sum.currency()) + " as currency, "
                        + (source.live() ? "m.live" : "null::boolean") + " as is_live, count(*) as rows, "
                        + (sum == null ? "null::numeric" : "sum(" + sum.sql() + ")") + " as total from "
                        + source.table() + " m " + source.joins()
                        + " where m.tenant_id = :tenant and m.store_id = any (:stores) and m.gone_at is null"
                        + conditions.sql() + " group by 1, 2 order by 3 desc, 1")
                .params(conditions.parameters())
                .param("tenant", Tenancy.tenant().value())
                .param("stores", reach.ids())
                .query((row, number) -> new ListTotal(
                        row.getString("currency"),
                        row.getObject("is_live", Boolean.class),
                        row.getLong("rows"),
                        row.getBigDecimal("total")))
                .list();
    }
}
