package io.storefleet.post.internal;

import io.storefleet.post.ServerDraft;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.vault.Sealed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's mail server. */
@Repository
@Transactional
class ServerRows {

    private final JdbcClient jdbc;

    ServerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ServerRow> find() {
        return sql("select * from tenant.post_server where tenant_id = :tenant")
                .query(ServerRow::of)
                .optional();
    }

    void put(ServerDraft draft, @Nullable Sealed password, MemberId by, Instant now) {
        var sender = draft.sender();
        sql("""
                insert into tenant.post_server (tenant_id, host, port, security, user_name, password_sealed, from_name,
                    from_address, reply_to, bounce, per_minute, changed_by, changed_at)
                values (:tenant, :host, :port, :security, :user, :password, :name, :address, :reply, :bounce, :rate, :by, :now)
                on conflict (tenant_id) do update set host = excluded.host, port = excluded.port,
                    security = excluded.security, user_name = excluded.user_name,
                    password_sealed = excluded.password_sealed, from_name = excluded.from_name,
                    from_address = excluded.from_address, reply_to = excluded.reply_to, bounce = excluded.bounce,
                    per_minute = excluded.per_minute, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at""")
                .param("host", draft.host())
                .param("port", draft.port())
                .param("security", draft.security().name())
                .param("user", draft.user())
                .param("password", password == null ? null : password.bytes())
                .param("name", sender.name())
                .param("address", sender.address())
                .param("reply", sender.replyTo())
                .param("bounce", sender.bounce())
                .param("rate", sender.perMinute())
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove() {
        return sql("delete from tenant.post_server where tenant_id = :tenant").update() > 0;
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
