package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.BUSY;
import static io.storefleet.team.TeamException.Problem.PASSWORD_COMMON;
import static io.storefleet.team.TeamException.Problem.PASSWORD_IS_EMAIL;
import static io.storefleet.team.TeamException.Problem.PASSWORD_TOO_LONG;
import static io.storefleet.team.TeamException.Problem.PASSWORD_TOO_SHORT;
import static java.util.Objects.requireNonNull;

import io.storefleet.team.TeamException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes and checks passwords: at most two at once, and the same work for people we do not know. */
final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 256;
    private static final int AT_ONCE = 2;

    private final PasswordEncoder encoder;
    private final CommonPasswords common;
    private final Duration patience;
    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final String nobodysHash;

    Passwords(PasswordEncoder encoder, CommonPasswords common, Duration patience) {
        this.encoder = encoder;
        this.common = common;
        this.patience = patience;
        this.nobodysHash = requireNonNull(encoder.encode("nobody has this password"));
    }

    /**
     * Whether the password belongs to the hash; without a hash the same work is done and the answer is no.
     *
     * @throws TeamException when too many others are waiting
     */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        var fits = guarded(() -> encoder.matches(password, hash == null ? nobodysHash : hash));
        return fits && hash != null;
    }

    /** Hashes a password that {@link #check} has let pass. */
    String hash(String password) {
        return guarded(() -> requireNonNull(encoder.encode(password)));
    }

    /**
     * Refuses a password that is too short, too long, the person's e-mail, or on everybody's list.
     *
     * @throws TeamException naming the rule
     */
    void check(String password, String email) {
        if (password.length() < SHORTEST) {
            throw new TeamException(PASSWORD_TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            throw new TeamException(PASSWORD_TOO_LONG);
        }
        var plain = password.strip().toLowerCase(Locale.ROOT);
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(address) || plain.equals(address.replaceFirst("@.*", ""))) {
            throw new TeamException(PASSWORD_IS_EMAIL);
        }
        if (common.contains(plain)) {
            throw new TeamException(PASSWORD_COMMON);
        }
    }

    private <T> T guarded(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TeamException(BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TeamException(BUSY);
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
