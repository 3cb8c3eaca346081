package io.storefleet.demo;

import io.storefleet.team.Invitations;
import io.storefleet.team.Role;
import io.storefleet.team.SetUp;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Founds an agency of the demo and lets its members in. */
class DemoPeople {

    private final SetUp setUp;
    private final Team team;
    private final Invitations invitations;
    private final DemoOwners owners;

    DemoPeople(SetUp setUp, Team team, Invitations invitations, DemoOwners owners) {
        this.setUp = setUp;
        this.team = team;
        this.invitations = invitations;
        this.owners = owners;
    }

    /** Makes the agency and its members where they are missing; returns its first Owner. */
    Actor settle(Demo.Agency agency, String password) throws Exception {
        var first = agency.members().getFirst();
        var owner = owners.find(agency, first.email()).orElseGet(() -> {
            var founded = setUp.createTenant(agency.name(), first.email(), first.name(), password);
            return Actor.person(founded.tenant(), founded.member());
        });
        var known = Tenancy.call(
                owner, () -> team.members().stream().map(Team.TeamMember::email).collect(Collectors.toSet()));
        for (var member : agency.members()) {
            if (!known.contains(member.email())) {
                letIn(owner, member, password);
            }
        }
        return owner;
    }

    private void letIn(Actor owner, Demo.Member member, String password) throws Exception {
        var role = Role.ofKey(member.role().toLowerCase(Locale.ROOT)).orElseThrow();
        var invited = Tenancy.call(owner, () -> team.invite(member.email(), role, new StoreScope.All(Set.of())));
        var path = invited.link().getPath();
        invitations.accept(path.substring(path.lastIndexOf('/') + 1), member.name(), password);
    }
}
