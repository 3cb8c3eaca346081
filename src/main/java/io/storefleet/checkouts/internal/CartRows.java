package io.storefleet.checkouts.internal;

import io.storefleet.checkouts.CartView;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Money;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.vault.Sealed;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code tenant.cart}; whoever asks has shown their right. */
@Component
class CartRows {

    private static final String OPEN = "sealed is not null and expires_at > clock_timestamp()";
    private static final String SELECT =
            "select *, " + OPEN + " as open from tenant.cart where tenant_id = :tenant and ";

    private final JdbcClient jdbc;

    CartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is written down of a new one. */
    record Fresh(
            StoreId store,
            UUID intent,
            @Nullable AccountId account,
            String items,
            @Nullable Money subtotal) {}

    @Transactional
    public void insert(UUID id, Fresh cart, Instant ends, Sealed link) {
        var subtotal = cart.subtotal();
        var account = cart.account();
        sql("""
                insert into tenant.cart (tenant_id, id, store_id, intent_id, member_id, account_id, items, currency, subtotal,
                    made_at, expires_at, sealed)
                values (:tenant, :id, :store, :intent, :member, :account, :items, :currency, :subtotal, now(), :ends, :sealed)""")
                .param("id", id)
                .param("store", cart.store().value())
                .param("intent", cart.intent())
                .param(
                        "member",
                        Objects.requireNonNull(Tenancy.actor().member()).value())
                .param("account", account == null ? null : account.value())
                .param("items", cart.items())
                .param("currency", subtotal == null ? null : subtotal.currency())
                .param("subtotal", subtotal == null ? null : subtotal.amount())
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .param("sealed", link.bytes())
                .update();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<CartView> list(Collection<StoreId> stores, @Nullable UUID before, int limit) {
        return sql(SELECT + "store_id = any(:stores) and (cast(:before as uuid) is null or id < :before)"
                        + " order by id desc limit :limit")
                .param("stores", stores.stream().map(StoreId::value).toArray(UUID[]::new))
                .param("before", before)
                .param("limit", limit)
                .query(CartRows::view)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<CartView> find(UUID id) {
        return sql(SELECT + "id = :id").param("id", id).query(CartRows::view).optional();
    }

    /** Empty when it has ended. */
    @Transactional(readOnly = true)
    public Optional<Sealed> link(UUID id) {
        return sql("select sealed from tenant.cart where tenant_id = :tenant and id = :id and " + OPEN)
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(Sealed::new);
    }

    /** Destroys what has ended: the link at once, the row later. @param now by this node's clock, which may be wrong */
    @Transactional
    public void expire(Instant now) {
        sql("""
                update tenant.cart set sealed = null
                where tenant_id = :tenant and sealed is not null and expires_at <= least(:now::timestamptz, clock_timestamp())""").param("now", now.atOffset(ZoneOffset.UTC)).update();
        sql("delete from tenant.cart where tenant_id = :tenant and expires_at < clock_timestamp() - interval '30 days'")
                .update();
    }

    void remove(StoreId store) {
        sql("delete from tenant.cart where tenant_id = :tenant and store_id = :store")
                .param("store", store.value())
                .update();
    }

    void remove(StoreId store, Collection<AccountId> accounts) {
        sql("delete from tenant.cart where tenant_id = :tenant and store_id = :store and account_id = any(:accounts)")
                .param("store", store.value())
                .param("accounts", accounts.stream().map(AccountId::value).toArray(String[]::new))
                .update();
    }

    private static CartView view(ResultSet row, int number) throws SQLException {
        var account = row.getString("account_id");
        BigDecimal subtotal = row.getBigDecimal("subtotal");
        var life = new CartView.Life(
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("open"));
        return new CartView(
                row.getObject("id", UUID.class),
                new StoreId(row.getObject("store_id", UUID.class)),
                account == null ? null : new AccountId(account),
                row.getString("items"),
                subtotal == null ? null : new Money(subtotal, row.getString("currency")),
                life);
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
