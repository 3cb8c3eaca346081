package io.storefleet.mirror.internal.rows;

import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.Tenancy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers which stores were removed, in the transaction that removes them, until their rows are destroyed. */
@Component
class Removals {

    private final JdbcTemplate jdbc;

    Removals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void remember(StoreRemoved removed) {
        jdbc.update(
                "insert into tenant.mirror_removal (tenant_id, store_id, removed_at) values (?, ?, now()) on conflict do nothing",
                Tenancy.tenant().value(),
                removed.store().value());
    }
}
