package io.storefleet.products.internal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads around products out of the copies; whoever asks has shown their right. */
@Component
class ProductRows {

    /** Products stand at a coupon's top and in its tiers. */
    private static final String COUPONS = """
            select id from tenant.mirror_coupon
            where tenant_id = :tenant and store_id = :store and gone_at is null
              and jsonb_path_exists(raw - 'codes', '$.**.products[*] ? (@ == $path)', jsonb_build_object('path', :path))
            order by id limit :limit""";

    private static final RowMapper<String> FIRST = (row, number) -> requireNonNull(row.getString(1));
    private static final RowMapper<Map.Entry<String, String>> NAME =
            (row, number) -> Map.entry(row.getString("id"), row.getString("name"));

    private final JdbcClient jdbc;

    ProductRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Coupons that name the product. */
    @Transactional(readOnly = true)
    public List<String> coupons(StoreId store, ProductPath product, int limit) {
        return sql(COUPONS)
                .param("store", store.value())
                .param("path", product.value())
                .param("limit", limit)
                .query(FIRST)
                .list();
    }

    /** Names of those of the products that the store's copy has; a product without a name has its path for one. */
    @Transactional(readOnly = true)
    public Map<String, String> names(StoreId store, Collection<ProductPath> products) {
        return sql("""
                select id, coalesce(display, id) as name from tenant.mirror_product
                where tenant_id = :tenant and store_id = :store and id = any(:products) and gone_at is null""")
                .param("store", store.value())
                .param("products", products.stream().map(ProductPath::value).toArray(String[]::new))
                .query(NAME)
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Names of the first so many of the store's products. */
    @Transactional(readOnly = true)
    public Map<String, String> names(StoreId store, int limit) {
        return sql("""
                select id, coalesce(display, id) as name from tenant.mirror_product
                where tenant_id = :tenant and store_id = :store and gone_at is null order by id limit :limit""").param("store", store.value()).param("limit", limit).query(NAME).list().stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
