package io.storefleet.returns.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.returns.AccountReturns;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads an account's returns by way of its orders, which name them. */
@Service
class AccountReturnRows implements AccountReturns {

    private static final int LARGEST_PAGE = 200;

    private static final String OF_ACCOUNT = """
            select r.id, r.made_at, r.currency, r.amount
            from tenant.mirror_order o
            join tenant.mirror_return r
              on r.tenant_id = o.tenant_id and r.store_id = o.store_id and r.order_id = o.id and r.gone_at is null
            where o.tenant_id = :tenant and o.store_id = :store and o.account_id = :account and o.gone_at is null
              and r.tenant_id = :tenant and r.made_at is not null
              and (cast(:at as timestamptz) is null or (r.made_at, r.id) < (cast(:at as timestamptz), :id))
            order by r.made_at desc, r.id desc limit :limit""";

    private final Rights rights;
    private final Stores stores;
    private final JdbcClient jdbc;

    AccountReturnRows(Rights rights, Stores stores, JdbcClient jdbc) {
        this.rights = rights;
        this.stores = stores;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Given> of(StoreId store, AccountId account, @Nullable Given after, int limit) {
        stores.get(store);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("1 to " + LARGEST_PAGE + " returns");
        }
        if (!may(Verb.RETURN_VIEW, store) || !may(Verb.ORDER_VIEW, store)) {
            return List.of();
        }
        return jdbc.sql(OF_ACCOUNT)
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("account", account.value())
                .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
                .param("id", after == null ? "" : after.id().value())
                .param("limit", limit)
                .query((row, number) -> given(row))
                .list();
    }

    private boolean may(Verb verb, StoreId store) {
        return rights.decide(Tenancy.actor(), verb, store).allowed();
    }

    private static Given given(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var currency = row.getString("currency");
        return new Given(
                new ReturnId(row.getString("id")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                amount == null || currency == null ? null : new Money(amount, currency));
    }
}
