package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.ALREADY_MEMBER;
import static io.storefleet.team.TeamException.Problem.LAST_OWNER;

import io.storefleet.team.NothingHereException;
import io.storefleet.team.Rights;
import io.storefleet.team.Role;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team;
import io.storefleet.team.TeamException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team of the bound tenant. */
@Service
class MemberTeam implements Team {

    private final Rights rights;
    private final GrantLimits limits;
    private final Members members;
    private final MemberList list;
    private final InvitationDesk invitations;

    MemberTeam(Rights rights, GrantLimits limits, Members members, MemberList list, InvitationDesk invitations) {
        this.rights = rights;
        this.limits = limits;
        this.members = members;
        this.list = list;
        this.invitations = invitations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TeamMember> members() {
        rights.require(Verb.TEAM_MANAGE);
        return list.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenInvitation> invitations() {
        rights.require(Verb.TEAM_MANAGE);
        return invitations.open();
    }

    @Override
    @Transactional
    public Invited invite(String email, Role role, StoreScope scope) {
        rights.require(Verb.TEAM_MANAGE);
        var given = new Given(role, scope);
        SignUp.demandEmail(email);
        limits.demandGrantable(given);
        if (list.holds(email.strip())) {
            throw new TeamException(ALREADY_MEMBER);
        }
        return invitations.invite(email.strip(), given);
    }

    @Override
    @Transactional
    public void revoke(UUID invitation) {
        rights.require(Verb.TEAM_MANAGE);
        invitations.revoke(invitation);
    }

    @Override
    @Transactional
    public void change(MemberId member, Role role, StoreScope scope) {
        rights.require(Verb.TEAM_MANAGE);
        var before = touch(member);
        var given = new Given(role, scope);
        limits.demandGrantable(given);
        members.clearAllowed(member);
        members.grant(member, given, Tenancy.actor().member());
        finish(member, "member.changed", before, Map.of("role", role.key(), "scope", TeamRecords.scope(scope)));
    }

    @Override
    @Transactional
    public void remove(MemberId member) {
        rights.require(Verb.TEAM_MANAGE);
        var before = touch(member);
        members.remove(member);
        finish(member, "member.removed", before, Map.of());
    }

    @Override
    @Transactional
    public void dropStore(StoreId store) {
        rights.require(Verb.STORE_MANAGE);
        var grants = members.clearGrants(store);
        invitations.revokeOn(store);
        members.record("grants.dropped", store.toString(), Map.of("grants", Integer.toString(grants)));
    }

    /** Waits for whoever else is changing the team, then makes sure that the caller holds all this member was given. */
    private TeamMember touch(MemberId member) {
        members.lockTenant();
        var found = list.find(member).orElseThrow(NothingHereException::new);
        found.given().forEach(limits::demandHeld);
        return found;
    }

    private void finish(MemberId member, String action, TeamMember before, Map<String, String> details) {
        if (members.owners() == 0) {
            throw new TeamException(LAST_OWNER);
        }
        // What a member may not give any more, their open invitations must not give either.
        invitations.revokeBy(member);
        members.record(action, member.toString(), TeamRecords.with(details, "before", before.given()));
    }
}
