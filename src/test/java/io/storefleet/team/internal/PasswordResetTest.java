package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.LINK_DEAD;
import static io.storefleet.team.TeamException.Problem.PASSWORD_TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.team.Mailer;
import io.storefleet.team.SessionGuard;
import io.storefleet.team.SetUp;
import io.storefleet.team.SignedIn;
import io.storefleet.team.SignedInToken;
import io.storefleet.team.TeamException;
import io.storefleet.team.TeamFixtures;
import io.storefleet.team.TeamSettings;
import io.storefleet.tenancy.Tenants;
import io.storefleet.testing.StorefleetTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A forgotten password, from the question to the new one. */
@StorefleetTest
class PasswordResetTest {

    private final List<Mailer.Mail> mails = new ArrayList<>();
    private final SetUp setUp;
    private final Identities identities;
    private final Passwords passwords;
    private final SessionGuard guard;
    private final ResetLinks links;
    private final MailedPasswordReset reset;

    @Autowired
    PasswordResetTest(
            SetUp setUp,
            Identities identities,
            Passwords passwords,
            SessionGuard guard,
            ResetLinks links,
            Tokens tokens,
            Throttle throttle,
            TeamSettings settings,
            MessageSource words,
            Tenants tenants) {
        this.setUp = setUp;
        this.identities = identities;
        this.passwords = passwords;
        this.guard = guard;
        this.links = links;
        var mailing = new ResetLinks(identities, tokens, throttle, new TeamMails(keeping(), words, tenants), settings);
        this.reset = new MailedPasswordReset(mailing, identities, passwords, Runnable::run);
    }

    @Test
    void mailsALinkThatSetsANewPasswordOnceAndEndsAllSessions() {
        var owner = TeamFixtures.agency(setUp);
        var session = new SignedInToken(
                new SignedIn(owner.identity(), null), Clock.systemUTC().instant(), List.of());
        assertThat(guard.admits(session)).isTrue();

        reset.ask(email(owner), "198.51.100.1", Locale.ENGLISH);
        var token = lastToken();
        assertThat(reset.isOpen(token)).isTrue();
        new MailedPasswordReset(links, identities, passwords, Runnable::run).complete(token, "a better phrase");

        var hash = identities.byId(owner.identity()).orElseThrow().passwordHash();
        assertThat(passwords.matches("a better phrase", hash)).isTrue();
        assertThat(guard.admits(session)).isFalse();
        assertThatExceptionOfType(TeamException.class)
                .isThrownBy(() -> reset.complete(token, "yet another phrase"))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(LINK_DEAD));
    }

    @Test
    void keepsTheLinkAliveWhenTheNewPasswordIsNotGoodEnough() {
        var owner = TeamFixtures.agency(setUp);
        reset.ask(email(owner), "198.51.100.1", Locale.ENGLISH);
        var token = lastToken();
        assertThatExceptionOfType(TeamException.class)
                .isThrownBy(() -> reset.complete(token, "short"))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(PASSWORD_TOO_SHORT));
        assertThat(reset.isOpen(token)).isTrue();
    }

    @Test
    void endsTheOlderLinkWithTheNewer() {
        var owner = TeamFixtures.agency(setUp);
        reset.ask(email(owner), "198.51.100.1", Locale.ENGLISH);
        var older = lastToken();
        reset.ask(email(owner), "198.51.100.1", Locale.ENGLISH);
        assertThat(reset.isOpen(older)).isFalse();
        assertThat(reset.isOpen(lastToken())).isTrue();
    }

    @Test
    void mailsNothingToAnAddressItDoesNotKnow() {
        reset.ask(UUID.randomUUID() + "@agency.example", "198.51.100.1", Locale.ENGLISH);
        assertThat(mails).isEmpty();
    }

    private String email(SetUp.FirstOwner owner) {
        return identities.byId(owner.identity()).orElseThrow().email();
    }

    private String lastToken() {
        var text = mails.getLast().text();
        return text.substring(text.indexOf("/reset/") + 7).lines().findFirst().orElseThrow();
    }

    private Mailer keeping() {
        return new Mailer() {
            @Override
            public void send(Mail mail) {
                mails.add(mail);
            }

            @Override
            public boolean delivers() {
                return true;
            }
        };
    }
}
