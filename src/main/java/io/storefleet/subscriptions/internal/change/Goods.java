package io.storefleet.subscriptions.internal.change;

import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.subscriptions.SubscriptionProblem.Kind;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a store's copy knows of the products that subscriptions are changed to; whoever asks has shown their right. */
@Component
class Goods {

    private static final String SOLD_ONCE = """
            select exists (select from tenant.mirror_product
                where tenant_id = :tenant and store_id = :store and id = :product and gone_at is null
                  and jsonb_typeof(raw -> 'pricing') = 'object' and raw #>> '{pricing,interval}' is null)""";

    private final JdbcClient jdbc;

    Goods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws SubscriptionProblem when the change wants a product that is known to be sold once only */
    @Transactional(readOnly = true)
    public void check(StoreId store, SubscriptionChange change) {
        if (change instanceof Plan plan && plan.product() != null && soldOnce(store, plan.product())) {
            throw new SubscriptionProblem(Kind.NO_SUBSCRIPTION_PRODUCT);
        }
    }

    private boolean soldOnce(StoreId store, String product) {
        return jdbc.sql(SOLD_ONCE)
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("product", product)
                .query(Boolean.class)
                .single();
    }
}
