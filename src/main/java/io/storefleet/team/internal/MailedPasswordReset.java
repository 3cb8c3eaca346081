package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.LINK_DEAD;

import io.storefleet.team.PasswordReset;
import io.storefleet.team.TeamException;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Service;

/** Password resets; whatever depends on whether the address is known happens after the answer. */
@Service
class MailedPasswordReset implements PasswordReset {

    private final ResetLinks links;
    private final Identities identities;
    private final Passwords passwords;
    private final Executor later;

    MailedPasswordReset(
            ResetLinks links, Identities identities, Passwords passwords, Executor applicationTaskExecutor) {
        this.links = links;
        this.identities = identities;
        this.passwords = passwords;
        this.later = applicationTaskExecutor;
    }

    @Override
    public void ask(String email, String address, Locale locale) {
        later.execute(() -> links.mail(email, address, locale));
    }

    @Override
    public boolean isOpen(String token) {
        return links.find(token).isPresent();
    }

    @Override
    public void complete(String token, String password) {
        var identity = links.find(token).flatMap(identities::byId).orElseThrow(() -> new TeamException(LINK_DEAD));
        passwords.check(password, identity.email());
        links.settle(token, identity.id(), passwords.hash(password));
    }
}
