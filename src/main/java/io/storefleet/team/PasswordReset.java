package io.storefleet.team;

import java.util.Locale;

/** A new password by a single-use link in a mail. */
public interface PasswordReset {

    /** Mails a link if the address is known; answers at once and the same in every case. */
    void ask(String email, String address, Locale locale);

    /** Whether the link still works. */
    boolean isOpen(String token);

    /**
     * Sets the new password and ends all the person's sessions.
     *
     * @throws TeamException when the link is dead or the password is not good enough; then the link still works
     */
    void complete(String token, String password);
}
