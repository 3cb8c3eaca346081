package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.LINK_DEAD;

import io.storefleet.team.TeamException;
import io.storefleet.team.TeamSettings;
import io.storefleet.team.internal.Tokens.Purpose;
import io.storefleet.tenancy.IdentityId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and uses up the links by which people set a new password. */
@Component
class ResetLinks {

    private final Identities identities;
    private final Tokens tokens;
    private final Throttle throttle;
    private final TeamMails mails;
    private final TeamSettings settings;

    ResetLinks(Identities identities, Tokens tokens, Throttle throttle, TeamMails mails, TeamSettings settings) {
        this.identities = identities;
        this.tokens = tokens;
        this.throttle = throttle;
        this.mails = mails;
        this.settings = settings;
    }

    /** Mails a link to a known address; a new one ends the older ones. */
    void mail(String email, String address, Locale locale) {
        if (!throttle.admit("reset", email, address)) {
            return;
        }
        identities.byEmail(email).ifPresent(person -> {
            tokens.revoke(Purpose.RESET, person.id().value());
            var meaning = new Tokens.Meaning(null, person.id().value());
            var token = tokens.issue(Purpose.RESET, meaning, settings.resetValidFor());
            mails.reset(person.email(), settings.address("/reset/" + token), locale);
        });
    }

    Optional<IdentityId> find(String token) {
        return tokens.peek(Purpose.RESET, token).map(Tokens.Meaning::subject).map(IdentityId::new);
    }

    /** Uses the link up and sets the password, both or neither. */
    @Transactional
    public void settle(String token, IdentityId person, String passwordHash) {
        if (tokens.use(Purpose.RESET, token).isEmpty()) {
            throw new TeamException(LINK_DEAD);
        }
        tokens.revoke(Purpose.RESET, person.value());
        identities.changePassword(person, passwordHash);
    }
}
