package io.storefleet.shell.security;

import static io.storefleet.team.TeamFixtures.PASSWORD;
import static io.storefleet.team.TeamFixtures.as;
import static io.storefleet.team.TeamFixtures.call;
import static io.storefleet.team.TeamFixtures.email;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.storefleet.team.SetUp;
import io.storefleet.team.SetUp.FirstOwner;
import io.storefleet.team.Team;
import io.storefleet.testing.StorefleetTest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Requests as a browser, or somebody who pretends to be one, sends them. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
abstract class WebSessionTest {

    private final MockMvc web;
    final SetUp setUp;
    final Team team;
    String address = UUID.randomUUID().toString();

    WebSessionTest(WebApplicationContext context, SetUp setUp, Team team) {
        this.web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.setUp = setUp;
        this.team = team;
    }

    MockHttpSession signedIn(FirstOwner agency) throws Exception {
        var who = call(as(agency), team::members).getFirst().email();
        return session(send(signIn(who, PASSWORD)));
    }

    MockHttpServletRequestBuilder signIn(String email, String password) {
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

    Answer send(MockHttpServletRequestBuilder request) throws Exception {
        var result = web.perform(request).andReturn();
        return new Answer(
                result.getResponse(), (MockHttpSession) result.getRequest().getSession(false));
    }

    static MockHttpSession session(Answer answer) {
        return Objects.requireNonNull(answer.session());
    }

    record Answer(
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
