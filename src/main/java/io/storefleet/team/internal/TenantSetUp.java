package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.LINK_DEAD;
import static io.storefleet.team.TeamException.Problem.NAME_MISSING;

import io.storefleet.team.SetUp;
import io.storefleet.team.TeamException;
import io.storefleet.team.TeamSettings;
import io.storefleet.team.internal.Tokens.Purpose;
import java.net.URI;
import org.springframework.stereotype.Service;

/** Makes agencies with their first Owner. */
@Service
class TenantSetUp implements SetUp {

    private final Tokens tokens;
    private final TeamSettings settings;
    private final SignUp signUp;
    private final Founding founding;

    TenantSetUp(Tokens tokens, TeamSettings settings, SignUp signUp, Founding founding) {
        this.tokens = tokens;
        this.settings = settings;
        this.signUp = signUp;
        this.founding = founding;
    }

    @Override
    public URI issue() {
        var token = tokens.issue(Purpose.SETUP, new Tokens.Meaning(null, null), settings.setUpValidFor());
        return settings.address("/set-up/" + token);
    }

    @Override
    public boolean isOpen(String token) {
        return tokens.peek(Purpose.SETUP, token).isPresent();
    }

    @Override
    public FirstOwner complete(String token, NewAgency agency) {
        if (!isOpen(token)) {
            throw new TeamException(LINK_DEAD);
        }
        demandName(agency.agencyName());
        var owner = signUp.check(agency.ownerEmail(), agency.ownerName(), agency.password());
        return founding.found(agency.agencyName(), owner, () -> useUp(token));
    }

    private void useUp(String token) {
        if (tokens.use(Purpose.SETUP, token).isEmpty()) {
            throw new TeamException(LINK_DEAD);
        }
    }

    @Override
    public FirstOwner createTenant(String agencyName, String ownerEmail, String ownerName, String password) {
        demandName(agencyName);
        return founding.found(agencyName, signUp.check(ownerEmail, ownerName, password), () -> {});
    }

    private static void demandName(String agencyName) {
        if (agencyName.isBlank() || agencyName.strip().length() > 255) {
            throw new TeamException(NAME_MISSING);
        }
    }
}
