package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.LINK_DEAD;

import io.storefleet.team.Invitations;
import io.storefleet.team.SignedIn;
import io.storefleet.team.Team.OpenInvitation;
import io.storefleet.team.TeamException;
import io.storefleet.team.internal.Tokens.Purpose;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens and accepts invitations by their link: finds the tenant, binds it without rights, then looks again. */
@Service
class TokenInvitations implements Invitations {

    private final Tokens tokens;
    private final Tenants tenants;
    private final HouseWork house;
    private final SignUp signUp;
    private final Joinings joinings;

    TokenInvitations(Tokens tokens, Tenants tenants, HouseWork house, SignUp signUp, Joinings joinings) {
        this.tokens = tokens;
        this.tenants = tenants;
        this.house = house;
        this.signUp = signUp;
        this.joinings = joinings;
    }

    @Override
    public Optional<Offer> open(String token) {
        return tokens.peek(Purpose.INVITATION, token).flatMap(meaning -> {
            var tenant = tenants.find(tenantOf(meaning));
            var invitation = find(meaning);
            return tenant.flatMap(agency ->
                    invitation.map(found -> new Offer(agency.name(), found.email(), signUp.knows(found.email()))));
        });
    }

    @Override
    public SignedIn.Seat accept(String token, String name, String password) {
        var meaning = tokens.peek(Purpose.INVITATION, token).orElseThrow(() -> new TeamException(LINK_DEAD));
        var invitation = find(meaning).orElseThrow(() -> new TeamException(LINK_DEAD));
        var joining = signUp.check(invitation.email(), name, password);
        return house.in(tenantOf(meaning), () -> joinings.join(token, invitation, joining));
    }

    private Optional<OpenInvitation> find(Tokens.Meaning meaning) {
        var subject = meaning.subject();
        return subject == null ? Optional.empty() : house.in(tenantOf(meaning), () -> joinings.find(subject));
    }

    private static TenantId tenantOf(Tokens.Meaning meaning) {
        var tenant = meaning.tenant();
        if (tenant == null) {
            throw new TeamException(LINK_DEAD);
        }
        return tenant;
    }
}
