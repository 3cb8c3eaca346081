package io.storefleet.shell.security;

import static io.storefleet.team.TeamFixtures.PASSWORD;
import static io.storefleet.team.TeamFixtures.as;
import static io.storefleet.team.TeamFixtures.call;
import static io.storefleet.team.TeamFixtures.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.storefleet.team.Invitations;
import io.storefleet.team.Role;
import io.storefleet.team.SetUp;
import io.storefleet.team.SetUp.FirstOwner;
import io.storefleet.team.Team;
import io.storefleet.team.TeamFixtures;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.Tenancy;
import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.ListeningSecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** How sessions end, and what every answer tells the browser. */
class SessionWebTest extends WebSessionTest {

    private final Invitations invitations;
    private final LiveSessions sessions;

    SessionWebTest(
            WebApplicationContext context, SetUp setUp, Team team, Invitations invitations, LiveSessions sessions) {
        super(context, setUp, team);
        this.invitations = invitations;
        this.sessions = sessions;
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
    void isNotMistakenAboutWhoIsSignedInByAnotherApplicationOfTheProcess() throws Exception {
        var agency = TeamFixtures.agency(setUp);
        var session = signedIn(agency);
        var second = join(agency);
        Tenancy.run(as(agency, second), () -> team.remove(agency.member()));
        var page = "/a/" + agency.slug() + "/team";
        var ours = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(new ListeningSecurityContextHolderStrategy(event -> {}));
        try {
            assertThat(send(get(page).servletPath(page).session(session)).location())
                    .endsWith("/sign-in");
        } finally {
            SecurityContextHolder.setContextHolderStrategy(ours);
        }
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

    private MemberId join(FirstOwner agency) {
        var link = call(as(agency), () -> team.invite(email("second"), Role.OWNER, TeamFixtures.ALL_STORES))
                .link()
                .getPath();
        return invitations
                .accept(link.substring(link.lastIndexOf('/') + 1), "Sue Second", PASSWORD)
                .member();
    }
}
