package io.storefleet.mirror.internal.products;

import io.storefleet.fastspring.Money;
import io.storefleet.mirror.MirrorProducts;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads a store's products by one statement. */
@Service
class ProductReader implements MirrorProducts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 5_000;

    private final Rights rights;
    private final Stores stores;
    private final JdbcClient jdbc;

    ProductReader(Rights rights, Stores stores, JdbcClient jdbc) {
        this.rights = rights;
        this.stores = stores;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Product> of(StoreId store) {
        rights.require(Verb.PRODUCT_VIEW, store);
        // A grant on all stores covers any id; the store must be there, too.
        stores.get(store);
        return jdbc.sql("""
                select id, coalesce(display, id) as name, (raw #> '{pricing,price}')::text as prices
                from tenant.mirror_product
                where tenant_id = :tenant and store_id = :store and gone_at is null order by id limit :most""")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("most", MOST)
                .query(ProductReader::product)
                .list();
    }

    private static Product product(ResultSet row, int number) throws SQLException {
        return new Product(row.getString("id"), row.getString("name"), prices(row.getString("prices")));
    }

    private static List<Money> prices(@Nullable String json) {
        var prices = new ArrayList<Money>();
        if (json != null) {
            JSON.readTree(json).properties().forEach(each -> {
                if (Money.isCurrency(each.getKey()) && each.getValue().isNumber()) {
                    prices.add(new Money(each.getValue().decimalValue(), each.getKey()));
                }
            });
        }
        return prices;
    }
}
