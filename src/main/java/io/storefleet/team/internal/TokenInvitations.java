package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.LINK_DEAD;

import io.storefleet.team.Invitations;
import io.storefleet.team.SignedIn;
import io.storefleet.team.Team.OpenInvitation;
import io.storefleet.team.TeamException;
import io.storefleet.team.internal.Tokens.Purpose;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Service;

/** Opens and accepts invitations by their link: finds the tenant, binds it without rights, then looks again. */
@Service
class TokenInvitations implements Invitations {

    private final Tokens tokens;
    private final Tenants tenants;
    private final Identities identities;
    private final SignUp signUp;
    private final Joinings joinings;

    TokenInvitations(Tokens tokens, Tenants tenants, Identities identities, SignUp signUp, Joinings joinings) {
        this.tokens = tokens;
        this.tenants = tenants;
        this.identities = identities;
        this.signUp = signUp;
        this.joinings = joinings;
    }

    @Override
    public Optional<Offer> open(String token) {
        return tokens.peek(Purpose.INVITATION, token).flatMap(meaning -> {
            var tenant = tenants.find(tenantOf(meaning));
            var invitation = find(meaning);
            return tenant.flatMap(agency -> invitation.map(found -> new Offer(
                    agency.name(),
                    found.email(),
                    identities.byEmail(found.email()).isPresent())));
        });
    }

    @Override
    public SignedIn.Seat accept(String token, String name, String password) {
        var meaning = tokens.peek(Purpose.INVITATION, token).orElseThrow(() -> new TeamException(LINK_DEAD));
        var invitation = find(meaning).orElseThrow(() -> new TeamException(LINK_DEAD));
        var joining = signUp.check(invitation.email(), name, password);
        return bound(tenantOf(meaning), () -> joinings.join(token, invitation, joining));
    }

    private Optional<OpenInvitation> find(Tokens.Meaning meaning) {
        var subject = meaning.subject();
        return subject == null ? Optional.empty() : bound(tenantOf(meaning), () -> joinings.find(subject));
    }

    private static TenantId tenantOf(Tokens.Meaning meaning) {
        var tenant = meaning.tenant();
        if (tenant == null) {
            throw new TeamException(LINK_DEAD);
        }
        return tenant;
    }

    private static <T> T bound(TenantId tenant, Callable<T> work) {
        try {
            return Tenancy.call(Actor.house(tenant), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
