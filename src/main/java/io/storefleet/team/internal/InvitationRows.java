package io.storefleet.team.internal;

import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team.Given;
import io.storefleet.team.Team.OpenInvitation;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of invitations of the bound tenant; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvitationRows {

    private static final String OPEN = "i.accepted_at is null and i.revoked_at is null and i.expires_at > :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an invitation; empty when one to the same address is open. */
    public Optional<UUID> add(String email, Given given, MemberId by, Duration validFor) {
        jdbc.sql("""
                        update tenant.invitation set revoked_at = :now
                        where tenant_id = :tenant and lower(email) = lower(:email)
                          and accepted_at is null and revoked_at is null and expires_at <= :now""")
                .param("tenant", tenant())
                .param("email", email)
                .param("now", now())
                .update();
        var id = Ids.next();
        var added = jdbc.sql("""
                        insert into tenant.invitation (tenant_id, id, email, role, all_stores, store_ids, invited_by,
                            invited_at, expires_at)
                        values (:tenant, :id, :email, :role, :all, :stores, :by, :now, :expires)
                        on conflict do nothing""")
                .param("tenant", tenant())
                .param("id", id)
                .param("email", email)
                .param("role", given.role().key())
                .param("all", given.scope() instanceof StoreScope.All)
                .param("stores", stores(given.scope()))
                .param("by", by.value())
                .param("now", now())
                .param("expires", now().plus(validFor))
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    public List<OpenInvitation> open() {
        return jdbc.sql("""
                        select i.*, p.name as inviter
                        from tenant.invitation i
                        join tenant.member m on m.tenant_id = i.tenant_id and m.id = i.invited_by
                        left join directory.identity p on p.id = m.identity_id
                        where i.tenant_id = :tenant and %s order by i.id desc""".formatted(OPEN))
                .param("tenant", tenant())
                .param("now", now())
                .query(InvitationRows::invitation)
                .list();
    }

    public Optional<OpenInvitation> open(UUID id) {
        return open().stream().filter(invitation -> invitation.id().equals(id)).findFirst();
    }

    /** Marks it accepted; of two callers at once one gets false. */
    public boolean accept(UUID id) {
        return settle(id, "accepted_at");
    }

    public boolean revoke(UUID id) {
        return settle(id, "revoked_at");
    }

    private boolean settle(UUID id, String column) {
        return jdbc.sql("update tenant.invitation i set %s = :now where i.tenant_id = :tenant and i.id = :id and %s"
                                .formatted(column, OPEN))
                        .param("tenant", tenant())
                        .param("id", id)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** The open invitations a member has written, which end with the member's right to write them. */
    public List<UUID> openBy(MemberId member) {
        return jdbc.sql("select i.id from tenant.invitation i where i.tenant_id = :tenant and i.invited_by = :by and "
                        + OPEN)
                .param("tenant", tenant())
                .param("by", member.value())
                .param("now", now())
                .query(InvitationRows::id)
                .list();
    }

    /** The open invitations that reach a store. */
    public List<UUID> openOn(StoreId store) {
        return jdbc.sql(
                        "select i.id from tenant.invitation i where i.tenant_id = :tenant and :store = any(i.store_ids) and "
                                + OPEN)
                .param("tenant", tenant())
                .param("store", store.value())
                .param("now", now())
                .query(InvitationRows::id)
                .list();
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static UUID[] stores(StoreScope scope) {
        return switch (scope) {
            case StoreScope.All all -> new UUID[0];
            case StoreScope.Only(var stores) ->
                stores.stream().map(StoreId::value).toArray(UUID[]::new);
        };
    }

    private static OpenInvitation invitation(ResultSet row, int number) throws SQLException {
        var ids = (UUID[]) row.getArray("store_ids").getArray();
        var scope = row.getBoolean("all_stores")
                ? new StoreScope.All(Set.of())
                : new StoreScope.Only(Arrays.stream(ids).map(StoreId::new).collect(Collectors.toSet()));
        return new OpenInvitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                new Given(Role.ofKey(row.getString("role")).orElseThrow(), scope),
                Optional.ofNullable(row.getString("inviter")).orElse(""),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static UUID tenant() {
        return Tenancy.tenant().value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
