package io.storefleet.health.internal;

import io.storefleet.health.DigestMode;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants mails and how far they have been told, for the bound tenant and inside the caller's transaction. */
@Component
class DigestRows {

    /** A member who wants mails. */
    record Wish(MemberId member, DigestMode mode, Instant toldAt, Instant turnAt) {}

    private final JdbcClient jdbc;

    DigestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Wish> wishes() {
        return jdbc.sql("""
                        select member_id, mode, told_at, turn_at from tenant.health_digest
                        where tenant_id = :tenant order by member_id""")
                .param("tenant", tenant())
                .query((row, number) -> new Wish(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        DigestMode.valueOf(row.getString("mode")),
                        row.getObject("told_at", OffsetDateTime.class).toInstant(),
                        row.getObject("turn_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<DigestMode> mode(MemberId member) {
        return jdbc.sql("select mode from tenant.health_digest where tenant_id = :tenant and member_id = :member")
                .param("tenant", tenant())
                .param("member", member.value())
                .query((row, number) -> DigestMode.valueOf(row.getString("mode")))
                .optional();
    }

    void choose(MemberId member, DigestMode mode) {
        if (mode == DigestMode.OFF) {
            jdbc.sql("delete from tenant.health_digest where tenant_id = :tenant and member_id = :member")
                    .param("tenant", tenant())
                    .param("member", member.value())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into tenant.health_digest as d (tenant_id, member_id, mode, told_at, turn_at)
                        values (:tenant, :member, :mode, clock_timestamp(), clock_timestamp())
                        on conflict (tenant_id, member_id) do update set mode = excluded.mode
                        where d.mode <> excluded.mode""")
                .param("tenant", tenant())
                .param("member", member.value())
                .param("mode", mode.name())
                .update();
    }

    /** Takes the member's turn; false where another node has taken it. */
    boolean take(Wish wish, Instant turn, Instant told) {
        return jdbc.sql("""
                        update tenant.health_digest set turn_at = :turn, told_at = :told
                        where tenant_id = :tenant and member_id = :member and turn_at = :seen""")
                        .param("turn", turn.atOffset(ZoneOffset.UTC))
                        .param("told", told.atOffset(ZoneOffset.UTC))
                        .param("tenant", tenant())
                        .param("member", wish.member().value())
                        .param("seen", wish.turnAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Map<StoreId, String> names() {
        var names = new LinkedHashMap<StoreId, String>();
        jdbc.sql("select id, name from tenant.store where tenant_id = :tenant order by lower(name), id")
                .param("tenant", tenant())
                .query(row -> {
                    names.put(new StoreId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    private static UUID tenant() {
        return Tenancy.tenant().value();
    }
}
