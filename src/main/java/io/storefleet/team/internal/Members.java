package io.storefleet.team.internal;

import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team.Given;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.IdentityId;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of members and grants of the bound tenant; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Members {

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Members(JdbcClient jdbc, Memberships memberships, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the person a member of the bound tenant, without any grant yet. */
    public MemberId add(IdentityId identity) {
        var member = MemberId.next();
        jdbc.sql(
                        "insert into tenant.member (tenant_id, id, identity_id, joined_at) values (:tenant, :id, :identity, :now)")
                .param("tenant", tenant())
                .param("id", member.value())
                .param("identity", identity.value())
                .param("now", now())
                .update();
        memberships.add(identity, Tenancy.tenant(), member);
        return member;
    }

    /** Ends the membership: grants go, sessions end, the row stays for the records. */
    public void remove(MemberId member) {
        clearGrants(member);
        jdbc.sql("update tenant.member set removed_at = :now where tenant_id = :tenant and id = :id")
                .param("now", now())
                .param("tenant", tenant())
                .param("id", member.value())
                .update();
        memberships.remove(Tenancy.tenant(), member);
    }

    /** Gives a role: one grant on all stores, or one on each. */
    public void grant(MemberId member, Given given, @Nullable MemberId by) {
        for (var store : targets(given.scope())) {
            jdbc.sql("""
                            insert into tenant.role_grant
                                (tenant_id, id, member_id, role, store_id, effect, granted_by, granted_at)
                            values (:tenant, :id, :member, :role, :store, 'allow', :by, :now)
                            on conflict do nothing""")
                    .param("tenant", tenant())
                    .param("id", Ids.next())
                    .param("member", member.value())
                    .param("role", given.role().key())
                    .param("store", store.map(StoreId::value).orElse(null))
                    .param("by", by == null ? null : by.value())
                    .param("now", now())
                    .update();
        }
    }

    private static List<Optional<StoreId>> targets(StoreScope scope) {
        return switch (scope) {
            case StoreScope.All all -> List.of(Optional.empty());
            case StoreScope.Only(var stores) -> {
                var targets = new ArrayList<Optional<StoreId>>();
                stores.forEach(store -> targets.add(Optional.of(store)));
                yield targets;
            }
        };
    }

    /** Takes back what was given; denials stay. */
    public void clearAllowed(MemberId member) {
        jdbc.sql("delete from tenant.role_grant where tenant_id = :tenant and member_id = :member and effect = 'allow'")
                .param("tenant", tenant())
                .param("member", member.value())
                .update();
    }

    private void clearGrants(MemberId member) {
        jdbc.sql("delete from tenant.role_grant where tenant_id = :tenant and member_id = :member")
                .param("tenant", tenant())
                .param("member", member.value())
                .update();
    }

    /** Takes away what was granted on one store; returns how many grants that were. */
    public int clearGrants(StoreId store) {
        return jdbc.sql("delete from tenant.role_grant where tenant_id = :tenant and store_id = :store")
                .param("tenant", tenant())
                .param("store", store.value())
                .update();
    }

    /** Serializes changes of who owns the tenant until the transaction ends. */
    public void lockTenant() {
        jdbc.sql("select id from directory.tenant where id = :tenant for no key update")
                .param("tenant", tenant())
                .query(UUID.class)
                .single();
    }

    /** How many members own the bound tenant. */
    public int owners() {
        return jdbc.sql("""
                        select count(distinct g.member_id)
                        from tenant.role_grant g
                        join tenant.member m on m.tenant_id = g.tenant_id and m.id = g.member_id
                        where g.tenant_id = :tenant and g.role = :role and g.store_id is null and g.effect = 'allow'
                          and m.removed_at is null""")
                .param("tenant", tenant())
                .param("role", Role.OWNER.key())
                .query(Integer.class)
                .single();
    }

    /** Puts on record what the bound actor did to a member. */
    public void record(String action, String subject, Map<String, String> details) {
        events.publishEvent(AuditedEvent.done(action, null, subject, details));
    }

    private static UUID tenant() {
        return Tenancy.tenant().value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
