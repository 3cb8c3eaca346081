package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.ALREADY_MEMBER;
import static io.storefleet.team.TeamException.Problem.LINK_DEAD;

import io.storefleet.team.SignedIn;
import io.storefleet.team.Team.OpenInvitation;
import io.storefleet.team.TeamException;
import io.storefleet.team.internal.Tokens.Purpose;
import io.storefleet.tenancy.IdentityId;
import io.storefleet.tenancy.Tenancy;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an invited person a member, in one transaction with using the link up. */
@Component
class Joinings {

    private final Tokens tokens;
    private final InvitationRows rows;
    private final SignUp signUp;
    private final Memberships memberships;
    private final Members members;

    Joinings(Tokens tokens, InvitationRows rows, SignUp signUp, Memberships memberships, Members members) {
        this.tokens = tokens;
        this.rows = rows;
        this.signUp = signUp;
        this.memberships = memberships;
        this.members = members;
    }

    @Transactional(readOnly = true)
    public Optional<OpenInvitation> find(UUID invitation) {
        return rows.open(invitation);
    }

    @Transactional
    public SignedIn.Seat join(String token, OpenInvitation invitation, SignUp.Joining person) {
        if (tokens.use(Purpose.INVITATION, token).isEmpty() || !rows.accept(invitation.id())) {
            throw new TeamException(LINK_DEAD);
        }
        var identity = signUp.settle(person);
        if (seat(identity).isPresent()) {
            throw new TeamException(ALREADY_MEMBER);
        }
        var member = members.add(identity);
        members.grant(member, invitation.given(), null);
        members.record(
                "member.joined",
                member.toString(),
                Map.of("invitation", invitation.id().toString()));
        return seat(identity).orElseThrow();
    }

    private Optional<SignedIn.Seat> seat(IdentityId identity) {
        return memberships.of(identity).stream()
                .map(agency -> agency.seat())
                .filter(seat -> seat.tenant().equals(Tenancy.tenant()))
                .findFirst();
    }
}
