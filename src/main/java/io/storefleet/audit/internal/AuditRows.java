package io.storefleet.audit.internal;

import io.storefleet.audit.AuditEntry;
import io.storefleet.audit.AuditLog;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of tenant.audit_entry: appended and read, never changed. */
@Service
class AuditRows implements AuditLog {

    private static final int LARGEST_PAGE = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    AuditRows(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Writes the event in the running transaction; row-level security refuses one of another tenant. */
    void append(AuditedEvent event) {
        var member = event.actor().member();
        var store = event.store();
        jdbc.sql("""
                        insert into tenant.audit_entry
                        (tenant_id, id, at, member_id, origin, action, store_id, subject, outcome, details)
                        values (:tenant, :id, :at, :member, :origin, :action, :store, :subject, :outcome, :details::jsonb)""")
                .param("tenant", event.actor().tenant().value())
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("member", member == null ? null : member.value())
                .param("origin", event.actor().origin().name())
                .param("action", event.action())
                .param("store", store == null ? null : store.value())
                .param("subject", event.subject())
                .param("outcome", event.outcome().name())
                .param("details", json.writeValueAsString(event.details()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> latest(int limit, AuditEntry.@Nullable Cursor after) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page holds 1 to 1,000 entries");
        }
        var query = jdbc.sql("select * from tenant.audit_entry where tenant_id = :tenant"
                        + (after == null ? "" : " and (at, id) < (:at, :id)")
                        + " order by at desc, id desc limit :limit")
                .param("tenant", Tenancy.tenant().value())
                .param("limit", limit);
        if (after != null) {
            query = query.param("at", after.at().atOffset(ZoneOffset.UTC)).param("id", after.id());
        }
        return query.query((row, number) -> entry(row)).list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> about(Subject subject, String actions, int limit, AuditEntry.@Nullable Cursor after) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page holds 1 to 1,000 entries");
        }
        var query = jdbc.sql("select * from tenant.audit_entry where tenant_id = :tenant and store_id = :store"
                        + " and subject = :subject and outcome = 'DONE' and starts_with(action, :actions)"
                        + " and starts_with(coalesce(details ->> 'kind', ''), :changes)"
                        + (after == null ? "" : " and (at, id) < (:at, :id)")
                        + " order by at desc, id desc limit :limit")
                .param("tenant", Tenancy.tenant().value())
                .param("store", subject.store().value())
                .param("subject", subject.id())
                .param("actions", actions)
                .param("changes", subject.changes())
                .param("limit", limit);
        if (after != null) {
            query = query.param("at", after.at().atOffset(ZoneOffset.UTC)).param("id", after.id());
        }
        return query.query((row, number) -> entry(row)).list();
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                new AuditEntry.Cursor(
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("member_id", UUID.class))
                        .map(MemberId::new)
                        .orElse(null),
                Actor.Origin.valueOf(row.getString("origin")),
                row.getString("action"),
                Optional.ofNullable(row.getObject("store_id", UUID.class))
                        .map(StoreId::new)
                        .orElse(null),
                row.getString("subject"),
                AuditedEvent.Outcome.valueOf(row.getString("outcome")),
                json.readValue(row.getString("details"), new TypeReference<>() {}));
    }
}
