package io.storefleet.intents.internal;

import io.storefleet.tenancy.Tenancy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the changes of the bound tenant that are to be read back; each node gets others. */
@Component
class IntentClaims {

    private final JdbcClient jdbc;
    private final IntentSettings settings;

    IntentClaims(JdbcClient jdbc, IntentSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Those whose sender is dead: nobody knows how far it came. */
    @Transactional
    public List<IntentRow> lost() {
        return sql("""
                update tenant.intent set look_at = now(), lease_until = now() + make_interval(secs => :lease)
                where tenant_id = :tenant and state = 'SENDING' and lease_until < now() returning *""").query(IntentRow::of).list();
    }

    /** Those that are due, for as long as a lease lasts. */
    @Transactional
    public List<IntentRow> due() {
        return sql("""
                update tenant.intent set look_at = now() + make_interval(secs => :lease)
                where tenant_id = :tenant and id in (
                    select id from tenant.intent where tenant_id = :tenant and look_at <= now()
                    order by look_at limit :most for update skip locked)
                returning *""").param("most", settings.atOnce()).query(IntentRow::of).list();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement)
                .param("tenant", Tenancy.tenant().value())
                .param("lease", settings.lease().toSeconds());
    }
}
