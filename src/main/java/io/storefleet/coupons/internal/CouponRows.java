package io.storefleet.coupons.internal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads coupons, their codes and what they are measured by out of the copies; whoever asks has shown their right. */
@Component
public class CouponRows {

    /** One range of one index, however many codes there are: read in order from behind the last one. */
    static final String CODES = """
            select code from tenant.mirror_coupon_code
            where tenant_id = :tenant and store_id = :store and coupon_id = :coupon and code collate "C" > :after
              and (:text = '' or position(:text in code) > 0)
            order by code collate "C" limit :limit""";

    private static final String TAKEN = """
            select code, coupon_id from tenant.mirror_coupon_code
            where tenant_id = :tenant and code = any(:codes) and store_id = :store""";

    private static final RowMapper<String> FIRST = (row, number) -> requireNonNull(row.getString(1));

    private final JdbcClient jdbc;

    CouponRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many codes the copy has of it. */
    @Transactional(readOnly = true)
    public int codes(StoreId store, CouponPath coupon) {
        return sql("select codes from tenant.mirror_coupon where tenant_id = :tenant and store_id = :store and id = :coupon")
                .param("store", store.value())
                .param("coupon", coupon.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Transactional(readOnly = true)
    public List<String> codes(StoreId store, CouponPath coupon, String text, String after, int limit) {
        return sql(CODES)
                .param("store", store.value())
                .param("coupon", coupon.value())
                .param("text", text.strip().toUpperCase(Locale.ROOT))
                .param("after", after)
                .param("limit", limit)
                .query(FIRST)
                .list();
    }

    /** All codes the copy has of it. */
    @Transactional(readOnly = true)
    public Set<String> known(StoreId store, CouponPath coupon) {
        List<String> codes = sql("""
                select code from tenant.mirror_coupon_code
                where tenant_id = :tenant and store_id = :store and coupon_id = :coupon""")
                .param("store", store.value())
                .param("coupon", coupon.value())
                .query(FIRST)
                .list();
        return new HashSet<>(codes);
    }

    /** Which of the codes other coupons of the store have, with one such coupon each. @param own not counted; null for none */
    @Transactional(readOnly = true)
    public Map<String, String> taken(StoreId store, Collection<String> codes, @Nullable CouponPath own) {
        var mine = own == null ? "" : own.value();
        return sql(TAKEN)
                .param("store", store.value())
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("code"), row.getString("coupon_id")))
                .list()
                .stream()
                .filter(each -> !each.getValue().equals(mine))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** Names of those of the products that the store's copy has; a product without a name has its path for one. */
    @Transactional(readOnly = true)
    public Map<String, String> names(StoreId store, Collection<String> products) {
        return sql("""
                select id, coalesce(display, id) as name from tenant.mirror_product
                where tenant_id = :tenant and store_id = :store and id = any(:products) and gone_at is null""")
                .param("store", store.value())
                .param("products", products.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Names of the first so many of the store's products. */
    @Transactional(readOnly = true)
    public Map<String, String> products(StoreId store, int limit) {
        return sql("""
                select id, coalesce(display, id) as name from tenant.mirror_product
                where tenant_id = :tenant and store_id = :store and gone_at is null order by id limit :limit""")
                .param("store", store.value())
                .param("limit", limit)
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The currencies in which the store's products have prices of their own. */
    @Transactional(readOnly = true)
    public Set<String> currencies(StoreId store) {
        List<String> currencies =
                sql("""
                select distinct currency from tenant.mirror_product p
                cross join lateral jsonb_object_keys(case jsonb_typeof(p.raw #> '{pricing,price}')
                    when 'object' then p.raw #> '{pricing,price}' else '{}'::jsonb end) as currency
                where p.tenant_id = :tenant and p.store_id = :store and p.gone_at is null""").param("store", store.value()).query(FIRST).list();
        return new HashSet<>(currencies);
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
