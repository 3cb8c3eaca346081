package io.storefleet.team;

import org.springframework.security.core.AuthenticationException;

/** A sign-in was not let through; the reason never says whether the account exists. */
public final class SignInRefusedException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    /** What the sign-in page may say. */
    public enum Reason {
        WRONG,
        TOO_MANY_ATTEMPTS,
        BUSY
    }

    private final Reason reason;

    public SignInRefusedException(Reason reason) {
        super("sign-in refused");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
