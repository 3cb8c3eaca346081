package io.storefleet.shell.security;

import static io.storefleet.team.TeamFixtures.PASSWORD;
import static io.storefleet.team.TeamFixtures.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.storefleet.team.SetUp;
import io.storefleet.team.SignedIn;
import io.storefleet.team.SignedInToken;
import io.storefleet.team.Team;
import io.storefleet.team.TeamFixtures;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.WebApplicationContext;

/** Sign-in as a browser, or somebody who pretends to be one, meets it. */
class SignInWebTest extends WebSessionTest {

    SignInWebTest(WebApplicationContext context, SetUp setUp, Team team) {
        super(context, setUp, team);
    }

    @Test
    void takesTheOnlySeatAndGivesTheSessionANewId() throws Exception {
        var who = email("owner");
        var agency = setUp.createTenant("North Bay", who, "Nora", PASSWORD);
        var before = new MockHttpSession();
        var planted = before.getId();

        var answer = send(signIn(who, PASSWORD).session(before));

        assertThat(answer.location()).isEqualTo("/");
        assertThat(session(answer).getId()).isNotEqualTo(planted);
        assertThat(principal(answer.session()))
                .isEqualTo(new SignedIn(
                        agency.identity(), new SignedIn.Seat(agency.tenant(), agency.slug(), agency.member())));
    }

    @Test
    void endsThePagesOfWhoeverWasSignedInBefore() throws Exception {
        var before = signedIn(TeamFixtures.agency(setUp));
        var who = email("owner");
        setUp.createTenant("North Bay", who, "Nora", PASSWORD);
        var answer = send(signIn(who, PASSWORD).session(before));
        assertThat(before.isInvalid()).isTrue();
        assertThat(session(answer)).isNotSameAs(before);
    }

    @Test
    void asksAPersonOfTwoAgenciesToChoose() throws Exception {
        var who = email("both");
        setUp.createTenant("First", who, "Bo Both", PASSWORD);
        setUp.createTenant("Second", who, "Bo Both", PASSWORD);
        var answer = send(signIn(who, PASSWORD));
        assertThat(answer.location()).isEqualTo("/choose");
        assertThat(principal(answer.session())).extracting(SignedIn::seat).isNull();
    }

    @Test
    void answersTheSameForAWrongPasswordAndAnUnknownPerson() throws Exception {
        var who = email("owner");
        setUp.createTenant("North Bay", who, "Nora", PASSWORD);
        var wrong = send(signIn(who, "not this password"));
        var unknown = send(signIn(email("nobody"), "not this password"));
        assertThat(wrong.location()).isEqualTo("/sign-in?error").isEqualTo(unknown.location());
        assertThat(principal(wrong.session())).isNull();
        assertThat(principal(unknown.session())).isNull();
    }

    @Test
    void stopsTheEleventhGuessEvenIfItIsRight() throws Exception {
        var who = email("owner");
        setUp.createTenant("North Bay", who, "Nora", PASSWORD);
        for (int guess = 0; guess < 10; guess++) {
            address = UUID.randomUUID().toString();
            assertThat(send(signIn(who, "not this password")).location()).isEqualTo("/sign-in?error");
        }
        assertThat(send(signIn(who, PASSWORD)).location()).isEqualTo("/sign-in?wait");
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        var who = email("owner");
        setUp.createTenant("North Bay", who, "Nora", PASSWORD);
        var request =
                post("/sign-in").servletPath("/sign-in").param("username", who).param("password", PASSWORD);
        var answer = send(request);
        assertThat(answer.location()).isEqualTo("/sign-in?stale");
        assertThat(principal(answer.session())).isNull();

        var session = signedIn(TeamFixtures.agency(setUp));
        assertThat(send(post("/logout").servletPath("/logout").session(session)).status())
                .isEqualTo(403);
        assertThat(principal(session)).isNotNull();
    }

    @Test
    void leadsBackToTheAskedPageAndNeverToAnotherHost() throws Exception {
        var who = email("owner");
        var agency = setUp.createTenant("North Bay", who, "Nora", PASSWORD);
        var page = "/a/" + agency.slug() + "/team";
        var asked = send(get("http://evil.example" + page).servletPath(page).queryParam("q", "1"));
        assertThat(asked.location()).endsWith("/sign-in");
        var answer = send(signIn(who, PASSWORD).session(session(asked)));
        assertThat(answer.location()).startsWith("/").doesNotStartWith("//").doesNotContain("evil");
    }

    private static @Nullable SignedIn principal(@Nullable MockHttpSession session) {
        var context = session == null || session.isInvalid()
                ? null
                : (SecurityContext)
                        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context != null && context.getAuthentication() instanceof SignedInToken token
                ? token.getPrincipal()
                : null;
    }
}
