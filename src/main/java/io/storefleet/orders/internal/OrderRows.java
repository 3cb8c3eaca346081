package io.storefleet.orders.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.orders.OrderBrief;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads lines about orders out of the copy. */
@Component
class OrderRows {

    private static final String OF_ACCOUNT = """
            select id, reference, completed, coalesce(returned, 0) > 0 or returns > 0 as given_back, live, currency, total,
                   changed_at
            from tenant.mirror_order
            where tenant_id = :tenant and store_id = :store and account_id = :account and gone_at is null
            order by changed_at desc nulls last, id desc limit :limit""";

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<OrderBrief> ofAccount(StoreId store, AccountId account, int limit) {
        return jdbc.sql(OF_ACCOUNT)
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("account", account.value())
                .param("limit", limit)
                .query((row, number) -> brief(row))
                .list();
    }

    private static OrderBrief brief(ResultSet row) throws SQLException {
        var total = row.getBigDecimal("total");
        var currency = row.getString("currency");
        return new OrderBrief(
                new OrderId(row.getString("id")),
                row.getString("reference"),
                row.getBoolean("completed"),
                row.getBoolean("given_back"),
                row.getBoolean("live"),
                total == null || currency == null ? null : new Money(total, currency),
                Optional.ofNullable(row.getObject("changed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }
}
