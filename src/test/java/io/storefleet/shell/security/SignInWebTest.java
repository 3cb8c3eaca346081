package io.storefleet.shell.security;

import static io.storefleet.team.TeamFixtures.PASSWORD;
import static io.storefleet.team.TeamFixtures.as;
import static io.storefleet.team.TeamFixtures.call;
import static io.storefleet.team.TeamFixtures.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.storefleet.team.Invitations;
import io.storefleet.team.Role;
import io.storefleet.team.SetUp;
import io.storefleet.team.SetUp.FirstOwner;
import io.storefleet.team.SignedIn;
import io.storefleet.team.SignedInToken;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team;
import io.storefleet.team.TeamFixtures;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.testing.StorefleetTest;
import jakarta.servlet.http.HttpSessionEvent;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Sign-in and sessions as a browser, or somebody who pretends to be one, meets them. */
@StorefleetTest
class SignInWebTest {

    private static final StoreScope ALL = new StoreScope.All(Set.of());

    private final MockMvc web;
    private final SetUp setUp;
    private final Team team;
    private final Invitations invitations;
    private final LiveSessions sessions;
    private String address = UUID.randomUUID().toString();

    @Autowired
    SignInWebTest(
            WebApplicationContext context, SetUp setUp, Team team, Invitations invitations, LiveSessions sessions) {
        this.web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.setUp = setUp;
        this.team = team;
        this.invitations = invitations;
        this.sessions = sessions;
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

    @Test
    void endsTheSessionOfARemovedMemberWithTheNextRequest() throws Exception {
        var agency = TeamFixtures.agency(setUp);
        var session = signedIn(agency);
        var page = "/a/" + agency.slug() + "/team";
        var second = join(agency);
        // Only what has passed the security chain is handed on to the pages, which are not there in this test.
        assertThatThrownBy(() -> send(get(page).servletPath(page).session(session)))
                .hasMessageContaining("springServlet");

        Tenancy.run(as(agency, second), () -> team.remove(agency.member()));

        var answer = send(get(page).servletPath(page).session(session));
        assertThat(answer.location()).endsWith("/sign-in");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void sweepsTheLiveSessionsOfARemovedMemberWithoutAnyRequest() throws Exception {
        var agency = TeamFixtures.agency(setUp);
        var session = signedIn(agency);
        var second = join(agency);
        var other = signedIn(TeamFixtures.agency(setUp));
        sessions.sessionCreated(new HttpSessionEvent(session));
        sessions.sessionCreated(new HttpSessionEvent(other));

        Tenancy.run(as(agency, second), () -> team.remove(agency.member()));
        sessions.sweep();

        assertThat(session.isInvalid()).isTrue();
        assertThat(other.isInvalid()).isFalse();
    }

    @Test
    void signsOut() throws Exception {
        var session = signedIn(TeamFixtures.agency(setUp));
        var answer =
                send(post("/logout").servletPath("/logout").session(session).with(csrf()));
        assertThat(answer.location()).isEqualTo("/sign-in");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void sendsTheStrictHeaders() throws Exception {
        var answer =
                send(get("/actuator/health").servletPath("/actuator/health").secure(true));
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "object-src 'none'");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=");
    }

    private MockHttpSession signedIn(FirstOwner agency) throws Exception {
        var who = call(as(agency), team::members).getFirst().email();
        return session(send(signIn(who, PASSWORD)));
    }

    private MemberId join(FirstOwner agency) {
        var link = call(as(agency), () -> team.invite(email("second"), Role.OWNER, ALL))
                .link()
                .getPath();
        return invitations
                .accept(link.substring(link.lastIndexOf('/') + 1), "Sue Second", PASSWORD)
                .member();
    }

    private MockHttpServletRequestBuilder signIn(String email, String password) {
        return post("/sign-in")
                .servletPath("/sign-in")
                .param("username", email)
                .param("password", password)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .with(csrf());
    }

    private Answer send(MockHttpServletRequestBuilder request) throws Exception {
        var result = web.perform(request).andReturn();
        return new Answer(
                result.getResponse(), (MockHttpSession) result.getRequest().getSession(false));
    }

    private static MockHttpSession session(Answer answer) {
        return Objects.requireNonNull(answer.session());
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

    private record Answer(
            MockHttpServletResponse response, @Nullable MockHttpSession session) {

        @Nullable String location() {
            return response.getHeader("Location");
        }

        @Nullable String header(String name) {
            return response.getHeader(name);
        }

        int status() {
            return response.getStatus();
        }
    }
}
