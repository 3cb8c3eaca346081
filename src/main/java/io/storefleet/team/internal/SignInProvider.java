package io.storefleet.team.internal;

import static io.storefleet.team.SignInRefusedException.Reason.BUSY;
import static io.storefleet.team.SignInRefusedException.Reason.TOO_MANY_ATTEMPTS;
import static io.storefleet.team.SignInRefusedException.Reason.WRONG;

import io.storefleet.team.SignInRefusedException;
import io.storefleet.team.SignedIn;
import io.storefleet.team.SignedInToken;
import io.storefleet.team.TeamException;
import io.storefleet.tenancy.IdentityId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs people in by e-mail and password: throttled, and with the same work whether the person exists or not. */
@Component
class SignInProvider implements AuthenticationProvider {

    private static final String SIGN_IN = "sign-in";

    private final Identities identities;
    private final Memberships memberships;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Clock clock;

    SignInProvider(
            Identities identities, Memberships memberships, Passwords passwords, Throttle throttle, Clock clock) {
        this.identities = identities;
        this.memberships = memberships;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        // Taken before the password is read: a password changed meanwhile ends this sign-in too.
        var since = clock.instant();
        var email = asked.getName();
        if (!throttle.admit(SIGN_IN, email, address(asked))) {
            throw new SignInRefusedException(TOO_MANY_ATTEMPTS);
        }
        var identity = identities.byEmail(email);
        if (!matches(String.valueOf(asked.getCredentials()), identity)) {
            throw new SignInRefusedException(WRONG);
        }
        throttle.forget(SIGN_IN, email);
        var who = signedIn(identity.orElseThrow().id());
        return new SignedInToken(
                who, since, List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    private boolean matches(String password, Optional<Identities.Identity> identity) {
        try {
            return passwords.matches(
                    password, identity.map(Identities.Identity::passwordHash).orElse(null));
        } catch (TeamException e) {
            throw new SignInRefusedException(BUSY);
        }
    }

    /** With one agency its seat is taken at once; with several the person chooses. */
    private SignedIn signedIn(IdentityId identity) {
        var agencies = memberships.of(identity);
        return new SignedIn(identity, agencies.size() == 1 ? agencies.getFirst().seat() : null);
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
