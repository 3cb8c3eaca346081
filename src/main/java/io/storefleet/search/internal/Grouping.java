package io.storefleet.search.internal;

import static java.util.stream.Collectors.toSet;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which stores let their people be shown as one with those of other stores. */
@Component
class Grouping {

    private final JdbcClient jdbc;

    Grouping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inside the caller's transaction. */
    Set<StoreId> stores() {
        return jdbc
                .sql("select store_id from tenant.mirror_settings where tenant_id = :tenant and group_people")
                .param("tenant", Tenancy.tenant().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(StoreId::new)
                .collect(toSet());
    }
}
