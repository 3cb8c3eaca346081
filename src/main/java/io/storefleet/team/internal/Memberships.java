package io.storefleet.team.internal;

import io.storefleet.team.Agency;
import io.storefleet.team.SignedIn;
import io.storefleet.tenancy.IdentityId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may enter which tenant, in the directory. */
@Component
class Memberships {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    /** What a request is checked against. */
    record Mark(
            @Nullable MemberId member,
            Instant sessionsValidFrom,
            @Nullable Instant lastSeen) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Memberships(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Agency> of(IdentityId identity) {
        return jdbc.sql("""
                        select t.id, t.slug, t.name, m.member_id
                        from directory.membership m join directory.tenant t on t.id = m.tenant_id
                        where m.identity_id = :identity order by lower(t.name), t.slug""")
                .param("identity", identity.value())
                .query((row, number) -> new Agency(
                        new SignedIn.Seat(
                                new TenantId(row.getObject("id", UUID.class)),
                                row.getString("slug"),
                                new MemberId(row.getObject("member_id", UUID.class))),
                        row.getString("name")))
                .list();
    }

    /** The marks of a person in a tenant, by primary keys; the member is absent where there is no membership. */
    @Transactional(readOnly = true)
    public Optional<Mark> mark(IdentityId identity, @Nullable TenantId tenant) {
        return jdbc.sql("""
                        select m.member_id, m.last_seen_at, i.sessions_valid_from
                        from directory.identity i
                        left join directory.membership m on m.identity_id = i.id and m.tenant_id = :tenant
                        where i.id = :identity""")
                .param("identity", identity.value())
                .param("tenant", tenant == null ? null : tenant.value(), Types.OTHER)
                .query((row, number) -> mark(row))
                .optional();
    }

    /** The marks of many at once; a person without one is missing. */
    @Transactional(readOnly = true)
    public Map<SignedIn, Mark> marks(Collection<SignedIn> people) {
        var asked = List.copyOf(new LinkedHashSet<>(people));
        var marks = new HashMap<SignedIn, Mark>();
        jdbc.sql("""
                        select a.number, m.member_id, m.last_seen_at, i.sessions_valid_from
                        from unnest(:identities, :tenants) with ordinality as a (identity_id, tenant_id, number)
                        join directory.identity i on i.id = a.identity_id
                        left join directory.membership m on m.identity_id = i.id and m.tenant_id = a.tenant_id""")
                .param(
                        "identities",
                        asked.stream().map(who -> who.identity().value()).toArray(UUID[]::new))
                .param("tenants", asked.stream().map(Memberships::tenantOf).toArray(UUID[]::new))
                .query(row -> {
                    marks.put(asked.get(row.getInt("number") - 1), mark(row));
                });
        return marks;
    }

    private static @Nullable UUID tenantOf(SignedIn who) {
        var seat = who.seat();
        return seat == null ? null : seat.tenant().value();
    }

    private static Mark mark(ResultSet row) throws SQLException {
        var member = row.getObject("member_id", UUID.class);
        var seen = row.getObject("last_seen_at", OffsetDateTime.class);
        return new Mark(
                member == null ? null : new MemberId(member),
                row.getObject("sessions_valid_from", OffsetDateTime.class).toInstant(),
                seen == null ? null : seen.toInstant());
    }

    @Transactional
    public void add(IdentityId identity, TenantId tenant, MemberId member) {
        jdbc.sql(
                        "insert into directory.membership (identity_id, tenant_id, member_id) values (:identity, :tenant, :member)")
                .param("identity", identity.value())
                .param("tenant", tenant.value())
                .param("member", member.value())
                .update();
    }

    /** Ends the membership and with it the member's sessions on all nodes. */
    @Transactional
    public void remove(TenantId tenant, MemberId member) {
        jdbc.sql("delete from directory.membership where tenant_id = :tenant and member_id = :member")
                .param("tenant", tenant.value())
                .param("member", member.value())
                .update();
    }

    /** Remembers, to within five minutes, when a member was last at work. */
    @Transactional
    public void seen(IdentityId identity, TenantId tenant, @Nullable Instant before) {
        var now = clock.instant();
        if (before == null || before.plus(SEEN_EVERY).isBefore(now)) {
            jdbc.sql(
                            "update directory.membership set last_seen_at = :now where identity_id = :identity and tenant_id = :tenant")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("identity", identity.value())
                    .param("tenant", tenant.value())
                    .update();
        }
    }
}
