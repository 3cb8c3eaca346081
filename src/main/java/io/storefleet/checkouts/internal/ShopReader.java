package io.storefleet.checkouts.internal;

import static java.util.stream.Collectors.toMap;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads out of a store's copy what a cart can be made of; whoever asks has shown their right. */
@Component
class ShopReader {

    private final JdbcClient jdbc;

    ShopReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The product whose variation each of these is; those that are none have themselves. */
    @Transactional(readOnly = true)
    public Map<String, String> families(StoreId store, Collection<String> products) {
        return sql("""
                select id, coalesce(parent, id) as family from tenant.mirror_product
                where tenant_id = :tenant and store_id = :store and id = any(:products)""")
                .param("store", store.value())
                .param("products", products.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("family")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where the portal pages of the accounts read last are; live fronts before those for tests. */
    @Transactional(readOnly = true)
    public List<String> fronts(StoreId store) {
        return sql("""
                select front from (
                    select substring(raw ->> 'url' from '^https?://[^/?#]+') as front from (
                        select raw from tenant.mirror_account
                        where tenant_id = :tenant and store_id = :store and complete and gone_at is null
                        order by as_of desc, id desc limit 300) latest) fronts
                where front is not null group by front order by position('.test.' in front), count(*) desc, front""")
                .param("store", store.value())
                .query((row, number) -> Objects.requireNonNull(row.getString("front")))
                .list();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
