package io.storefleet.subscriptions.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.subscriptions.SubscriptionBrief;
import io.storefleet.subscriptions.SubscriptionDays;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads lines about subscriptions out of the copy. */
@Component
class SubscriptionRows {

    /** Of others a date of the next charge may stand there long after. */
    private static final Set<String> CHARGED = Set.of("active", "trial");

    private static final String OF_ACCOUNT = """
            select id, coalesce(display, product, id) as product, state, live, currency, price, next_on
            from tenant.mirror_subscription
            where tenant_id = :tenant and store_id = :store and account_id = :account and gone_at is null
            order by active desc nulls last, changed_at desc nulls last, id desc limit :limit""";

    private static final String DAYS_OF_ACCOUNT = """
            select id, coalesce(display, product, id) as product, begin_on, canceled_on, deactivated_on
            from tenant.mirror_subscription
            where tenant_id = :tenant and store_id = :store and account_id = :account and gone_at is null
            order by begin_on desc nulls last, id desc limit :limit""";

    private final JdbcClient jdbc;

    SubscriptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<SubscriptionBrief> ofAccount(StoreId store, AccountId account, int limit) {
        return jdbc.sql(OF_ACCOUNT)
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("account", account.value())
                .param("limit", limit)
                .query((row, number) -> brief(row))
                .list();
    }

    @Transactional(readOnly = true)
    public List<SubscriptionDays> daysOfAccount(StoreId store, AccountId account, int limit) {
        return jdbc.sql(DAYS_OF_ACCOUNT)
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("account", account.value())
                .param("limit", limit)
                .query((row, number) -> new SubscriptionDays(
                        new SubscriptionId(row.getString("id")),
                        row.getString("product"),
                        row.getObject("begin_on", LocalDate.class),
                        row.getObject("canceled_on", LocalDate.class),
                        row.getObject("deactivated_on", LocalDate.class)))
                .list();
    }

    private static SubscriptionBrief brief(ResultSet row) throws SQLException {
        var price = row.getBigDecimal("price");
        var currency = row.getString("currency");
        var state = row.getString("state");
        return new SubscriptionBrief(
                new SubscriptionId(row.getString("id")),
                row.getString("product"),
                state,
                row.getBoolean("live"),
                price == null || currency == null ? null : new Money(price, currency),
                CHARGED.contains(state) ? row.getObject("next_on", LocalDate.class) : null);
    }
}
