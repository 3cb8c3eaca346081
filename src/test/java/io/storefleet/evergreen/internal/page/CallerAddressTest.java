package io.storefleet.evergreen.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.StorefleetApplication;
import io.storefleet.testing.TestContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.NestedTestConfiguration;
import org.springframework.test.context.NestedTestConfiguration.EnclosingConfiguration;

/** Whose steps are counted at the public page, over real connections: the caller's own, or what a trusted proxy says. */
class CallerAddressTest {

    private static final String NOWHERE = "/go/" + "A".repeat(43) + "/code";
    private static final int LET_IN = 404;
    private static final int TOO_MANY = 429;

    /** One step of somebody whose request says that it comes from there. */
    private static int step(Environment environment, String forwardedFor) throws IOException, InterruptedException {
        var port = environment.getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + NOWHERE))
                    .header("X-Forwarded-For", forwardedFor)
                    .header("Forwarded", "for=" + forwardedFor)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** As it is installed: nobody is believed. */
    @Nested
    @NestedTestConfiguration(EnclosingConfiguration.OVERRIDE)
    @SpringBootTest(
            classes = StorefleetApplication.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {"vaadin.productionMode=true", "storefleet.evergreen.per-caller=3"})
    @ContextConfiguration(initializers = TestContext.class)
    @ActiveProfiles("test")
    class WithoutAProxy {

        @Autowired
        Environment environment;

        @Test
        void countsOneCallerWhateverAddressesItMakesUp() throws Exception {
            for (int address = 1; address <= 3; address++) {
                assertThat(step(environment, "203.0.113." + address)).isEqualTo(LET_IN);
            }
            assertThat(step(environment, "203.0.113.4")).isEqualTo(TOO_MANY);
        }
    }

    /** Told to trust its proxy, which is on this machine. */
    @Nested
    @NestedTestConfiguration(EnclosingConfiguration.OVERRIDE)
    @SpringBootTest(
            classes = StorefleetApplication.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {
                "vaadin.productionMode=true",
                "storefleet.evergreen.per-caller=3",
                "server.forward-headers-strategy=native",
                "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1"
            })
    @ContextConfiguration(initializers = TestContext.class)
    @ActiveProfiles("test")
    class BehindAProxy {

        @Autowired
        Environment environment;

        @Test
        void countsCallersApartByWhatTheProxySaidLast() throws Exception {
            for (int times = 0; times < 3; times++) {
                assertThat(step(environment, "203.0.113.1")).isEqualTo(LET_IN);
            }
            assertThat(step(environment, "203.0.113.1")).isEqualTo(TOO_MANY);
            // What the caller itself wrote stands before what the proxy added.
            assertThat(step(environment, "198.51.100.9, 203.0.113.1")).isEqualTo(TOO_MANY);
            assertThat(step(environment, "203.0.113.2")).isEqualTo(LET_IN);
        }
    }

    /** Told to trust a proxy elsewhere, and called by somebody else. */
    @Nested
    @NestedTestConfiguration(EnclosingConfiguration.OVERRIDE)
    @SpringBootTest(
            classes = StorefleetApplication.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {
                "vaadin.productionMode=true",
                "storefleet.evergreen.per-caller=3",
                "server.forward-headers-strategy=native",
                "server.tomcat.remoteip.internal-proxies=192\\.0\\.2\\.7"
            })
    @ContextConfiguration(initializers = TestContext.class)
    @ActiveProfiles("test")
    class PastTheProxy {

        @Autowired
        Environment environment;

        @Test
        void believesNobodyButTheProxy() throws Exception {
            for (int address = 1; address <= 3; address++) {
                assertThat(step(environment, "203.0.113." + address)).isEqualTo(LET_IN);
            }
            assertThat(step(environment, "203.0.113.4")).isEqualTo(TOO_MANY);
        }
    }
}
