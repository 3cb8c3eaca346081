package io.storefleet.lists.internal;

import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.internal.PageSql.Part;
import io.storefleet.lists.internal.PageSql.Way;
import io.storefleet.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of rows by key. */
@Component
class Pages {

    private final JdbcClient jdbc;
    private final Ways ways;
    private final TextLookup lookup;

    Pages(JdbcClient jdbc, Ways ways, TextLookup lookup) {
        this.lookup = lookup;
        this.jdbc = jdbc;
        this.ways = ways;
    }

    /** A list that is to be paged through. */
    record Asked(
            ListQuery query,
            List<ListColumn> columns,
            ListColumn orderedBy,
            ListOrder order,
            Reach reach,
            LocalDate today) {}

    List<ListRow> after(Asked asked, @Nullable ListRow last, int limit) {
        if (asked.reach().stores().isEmpty()) {
            return List.of();
        }
        var way = ways.of(asked.query().kind(), asked.reach());
        var conditions = Conditions.of(asked.query(), asked.reach(), asked.today(), lookup);
        var found = new ArrayList<ListRow>();
        if (last == null || last.orderedBy() != null) {
            found.addAll(rows(asked, conditions, new Window(way, Part.WITH_VALUE, last, limit)));
        }
        if (found.size() < limit) {
            var behind = last != null && last.orderedBy() == null ? last : null;
            found.addAll(rows(asked, conditions, new Window(way, Part.WITHOUT, behind, limit - found.size())));
        }
        return found;
    }

    /** Which rows of all that fit. */
    private record Window(Way way, Part part, @Nullable ListRow last, int limit) {}

    private List<ListRow> rows(Asked asked, Conditions conditions, Window window) {
        var last = window.last();
        var kind = asked.query().kind();
        var sql = new PageSql(kind, asked.columns(), asked.orderedBy(), asked.order(), conditions.sql());
        var statement = jdbc.sql(sql.sql(window.way(), window.part(), last != null))
                .params(conditions.parameters())
                .param("tenant", Tenancy.tenant().value())
                .param("limit", window.limit());
        statement = window.way() == Way.ONE_STORE
                ? statement.param("store", asked.reach().ids()[0])
                : statement.param("stores", asked.reach().ids());
        if (last != null) {
            statement = statement
                    .param("id", last.id().id())
                    .param("behind", last.store().value());
            if (window.part() == Part.WITH_VALUE) {
                statement = statement.param("value", value(last.orderedBy()));
            }
        }
        var rows = new Rows(asked.columns(), asked.orderedBy(), asked.reach());
        return statement.query((row, number) -> rows.read(row)).list();
    }

    private static @Nullable Object value(@Nullable Object ordered) {
        return ordered instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : ordered;
    }
}
