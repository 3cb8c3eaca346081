package io.storefleet.health.internal;

import io.storefleet.health.HealthSettings;
import io.storefleet.jobs.QuotaBoard;
import io.storefleet.jobs.QuotaStanding;
import io.storefleet.store.StoreSettings;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the shared quota, once an outgoing address, where the credentials of the bound tenant's stores stand. */
@Component
class BoardQuotaView implements QuotaView {

    private record Key(StoreId store, String endpoint, String credential) {}

    private final JdbcClient jdbc;
    private final QuotaBoard board;
    private final String address;
    private final int slow;

    BoardQuotaView(JdbcClient jdbc, QuotaBoard board, StoreSettings stores, HealthSettings settings) {
        this.jdbc = jdbc;
        this.board = board;
        this.address = stores.outgoingAddress();
        this.slow = settings.freshness().calls();
    }

    @Override
    public Map<StoreId, Use> uses() {
        var uses = new HashMap<StoreId, Use>();
        keys().stream().collect(Collectors.groupingBy(Key::endpoint)).forEach((endpoint, keys) -> {
            var standings = board.standings(
                    endpoint + "@" + address, keys.stream().map(Key::credential).toList());
            keys.forEach(key -> uses.put(key.store(), use(standings.get(key.credential()))));
        });
        return uses;
    }

    private List<Key> keys() {
        return jdbc.sql("""
                        select s.id, s.endpoint, c.id as credential from tenant.store s
                        join tenant.store_credential c on c.tenant_id = s.tenant_id and c.store_id = s.id
                        where s.tenant_id = :tenant""")
                .param("tenant", Tenancy.tenant().value())
                .query((row, number) -> new Key(
                        new StoreId(row.getObject("id", UUID.class)),
                        row.getString("endpoint"),
                        row.getString("credential")))
                .list();
    }

    private Use use(@Nullable QuotaStanding standing) {
        if (standing == null) {
            return new Use.Unknown();
        }
        var throttled = standing.throttled();
        if (throttled.isPresent()) {
            return new Use.Stopped(throttled.get().until());
        }
        var rate =
                Math.min(standing.address().perMinute(), standing.credential().perMinute());
        return rate < slow ? new Use.Slowed((int) rate) : new Use.Free();
    }
}
