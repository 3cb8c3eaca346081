package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.events.Event;
import io.storefleet.fastspring.events.EventObjects;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that are to be worked into the copy, and how that went; inside the caller's transaction. */
@Component
class DueEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    DueEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those due now, the ones never tried first, then the oldest. */
    List<DueEvent> take(StoreId store, int most) {
        return at("""
                        select id, type, created_at, received_at, attempts, raw::text as raw from tenant.mirror_event
                        where tenant_id = :tenant and store_id = :store and applied_at is null and due_at <= :now
                        order by attempts, due_at, id limit :most""", store).param("most", most).query(DueEvents::event).list();
    }

    /** When the next one is due that was put off; empty when none waits. */
    Optional<Instant> next(StoreId store) {
        return at("""
                        select min(due_at) from tenant.mirror_event
                        where tenant_id = :tenant and store_id = :store and applied_at is null
                          and cast(:now as timestamptz) is not null""", store).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    void applied(StoreId store, Collection<String> ids) {
        at("""
                        update tenant.mirror_event set applied_at = :now
                        where tenant_id = :tenant and store_id = :store and id = any(:ids)""", store).param("ids", ids.toArray(String[]::new)).update();
    }

    /** To be tried again, each time after twice the wait of the time before. */
    void putOff(StoreId store, Collection<String> ids, Duration firstWait, Duration longest) {
        at("""
                        update tenant.mirror_event
                        set attempts = attempts + 1,
                            due_at = :now + least(cast(:longest as double precision),
                                :first * power(2, least(attempts, 20))) * interval '1 second'
                        where tenant_id = :tenant and store_id = :store and id = any(:ids)""", store)
                .param("ids", ids.toArray(String[]::new))
                .param("first", (double) firstWait.toSeconds())
                .param("longest", (double) longest.toSeconds())
                .update();
    }

    private JdbcClient.StatementSpec at(String sql, StoreId store) {
        return jdbc.sql(sql)
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static DueEvent event(ResultSet row, int number) throws SQLException {
        var received = row.getObject("received_at", OffsetDateTime.class).toInstant();
        var created = row.getObject("created_at", OffsetDateTime.class);
        var asOf = created == null || created.toInstant().isAfter(received) ? received : created.toInstant();
        var objects = Event.parse(row.getString("raw")).map(EventObjects::of).orElse(EventObjects.NOTHING);
        // Without a moment of its own it cannot say how new its objects are.
        var told = created == null ? objects.asIds() : objects;
        return new DueEvent(row.getString("id"), row.getString("type"), asOf, row.getInt("attempts"), told);
    }
}
