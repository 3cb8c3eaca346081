package io.storefleet.mirror.internal.intake;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses of all webhooks, by hash: what is known before a tenant is. */
@Component
class WebhookRoutes {

    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookRoutes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where the address leads; empty for one that never was or is no more. */
    Optional<Route> find(AddressToken token) {
        return jdbc.sql("select tenant_id, store_id from directory.webhook_route where token_hash = :hash")
                .param("hash", token.hash())
                .query((row, number) -> new Route(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        new StoreId(row.getObject("store_id", UUID.class))))
                .optional();
    }

    /** Lets the address lead to the store; one it had before leads nowhere from the commit on. */
    void put(Route route, AddressToken token) {
        remove(route);
        jdbc.sql("""
                        insert into directory.webhook_route (token_hash, tenant_id, store_id, created_at)
                        values (:hash, :tenant, :store, :now)""")
                .param("hash", token.hash())
                .param("tenant", route.tenant().value())
                .param("store", route.store().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(Route route) {
        jdbc.sql("delete from directory.webhook_route where tenant_id = :tenant and store_id = :store")
                .param("tenant", route.tenant().value())
                .param("store", route.store().value())
                .update();
    }
}
