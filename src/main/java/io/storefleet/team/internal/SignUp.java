package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.EMAIL_MALFORMED;
import static io.storefleet.team.TeamException.Problem.EMAIL_TAKEN;
import static io.storefleet.team.TeamException.Problem.NAME_MISSING;
import static io.storefleet.team.TeamException.Problem.PASSWORD_WRONG;
import static io.storefleet.team.TeamException.Problem.TOO_MANY_ATTEMPTS;

import io.storefleet.team.TeamException;
import io.storefleet.tenancy.IdentityId;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Brings a person in by name, e-mail and password, whether new here or known from another agency. */
@Component
class SignUp {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;]{1,64}@[^\\s@<>\"(),:;]+\\.?[^\\s@<>\"(),:;]+");

    /** A person whose fields have been checked and whose password has been hashed or proved. */
    sealed interface Joining {
        record Known(IdentityId id) implements Joining {}

        record New(String email, String name, String passwordHash) implements Joining {

            /** Without anything of the person. */
            @Override
            public String toString() {
                return "New[]";
            }
        }
    }

    private final Identities identities;
    private final Passwords passwords;
    private final Throttle throttle;

    SignUp(Identities identities, Passwords passwords, Throttle throttle) {
        this.identities = identities;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * Checks the fields; slow, so outside any transaction. A known person proves the password and keeps the old name.
     *
     * @throws TeamException naming the field's problem
     */
    Joining check(String email, String name, String password) {
        demandEmail(email);
        var known = identities.byEmail(email);
        if (known.isPresent()) {
            prove(known.get(), password);
            return new Joining.Known(known.get().id());
        }
        if (name.isBlank() || name.strip().length() > 255) {
            throw new TeamException(NAME_MISSING);
        }
        passwords.check(password, email);
        return new Joining.New(email.strip(), name.strip(), passwords.hash(password));
    }

    /** Whether a person with this e-mail can sign in already. */
    boolean knows(String email) {
        return identities.byEmail(email).isPresent();
    }

    /** Adds the person in the caller's transaction where new. */
    IdentityId settle(Joining joining) {
        return switch (joining) {
            case Joining.Known(var id) -> id;
            case Joining.New(var email, var name, var hash) ->
                identities.add(email, name, hash).orElseThrow(() -> new TeamException(EMAIL_TAKEN));
        };
    }

    /** Refuses what cannot be an e-mail address. */
    static void demandEmail(String email) {
        var plain = email.strip();
        if (plain.length() > 255 || !EMAIL.matcher(plain).matches()) {
            throw new TeamException(EMAIL_MALFORMED);
        }
    }

    private void prove(Identities.Identity known, String password) {
        if (!throttle.admit("prove", known.id().toString(), known.id().toString())) {
            throw new TeamException(TOO_MANY_ATTEMPTS);
        }
        if (!passwords.matches(password, known.passwordHash())) {
            throw new TeamException(PASSWORD_WRONG);
        }
        throttle.forget("prove", known.id().toString());
    }
}
