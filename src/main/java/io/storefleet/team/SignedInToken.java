package io.storefleet.team;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** What a session remembers of a sign-in: who, since when, and by which factors. */
public final class SignedInToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn principal;
    private final Instant since;

    public SignedInToken(SignedIn principal, Instant since, Collection<? extends GrantedAuthority> factors) {
        super(factors);
        this.principal = principal;
        this.since = since;
        super.setAuthenticated(true);
    }

    /** The same sign-in, working in this seat. */
    public SignedInToken in(SignedIn.Seat seat) {
        return new SignedInToken(new SignedIn(principal.identity(), seat), since, getAuthorities());
    }

    @Override
    public SignedIn getPrincipal() {
        return principal;
    }

    /** When the password was asked; the absolute time-out counts from here. */
    public Instant since() {
        return since;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInToken token
                && principal.equals(token.principal)
                && since.equals(token.since)
                && super.equals(other);
    }

    @Override
    public int hashCode() {
        return 31 * principal.hashCode() + since.hashCode();
    }
}
