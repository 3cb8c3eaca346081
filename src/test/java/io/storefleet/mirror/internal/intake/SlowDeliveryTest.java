package io.storefleet.mirror.internal.intake;

import static io.storefleet.testing.TestAgency.call;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.StorefleetApplication;
import io.storefleet.fastspring.webhooks.WebhookSignature;
import io.storefleet.mirror.IssuedSecret;
import io.storefleet.mirror.StoreWebhooks;
import io.storefleet.simulator.Simulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Whoever sends slowly or without end is hung up on, over a real connection, and keeps nobody else waiting. */
@SpringBootTest(
        classes = StorefleetApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // No page is asked for: without it the pages would be built for development.
            "vaadin.productionMode=true",
            "storefleet.webhooks.patience=1s",
            "storefleet.webhooks.largest=64KB",
            "storefleet.webhooks.at-once=2",
            "storefleet.webhooks.of-one-store=2",
            "server.tomcat.connection-timeout=2s"
        })
@ContextConfiguration(initializers = TestContext.class)
@ActiveProfiles("test")
class SlowDeliveryTest {

    private static final int PAUSE_MILLIS = 20;
    private static final int FAR_TOO_MANY = 1_500;
    private static final int LONG_MILLIS = 20_000;

    @Autowired
    ApplicationContext context;

    private IssuedSecret issued;

    @BeforeEach
    void connect() {
        var agency = TestAgency.in(context);
        var store = agency.store(context.getBean(Simulator.class).store("aurora"));
        var webhooks = context.getBean(StoreWebhooks.class);
        issued = call(agency.owner(), () -> webhooks.connect(store)).orElseThrow();
    }

    @Test
    void hangsUpOnBodiesThatDripAndKeepsTheirTurnsForOthers() throws IOException {
        var drips = new ArrayList<Socket>();
        try {
            for (int each = 0; each < 2; each++) {
                drips.add(open("Content-Length: 60000"));
            }
            for (var drip : drips) {
                assertThat(dripping(drip))
                        .hasValueSatisfying(answer -> assertThat(answer).startsWith("HTTP/1.1 408"));
            }
            assertThat(proper()).startsWith("HTTP/1.1 200");
        } finally {
            for (var drip : drips) {
                drip.close();
            }
        }
    }

    @Test
    void hangsUpOnBodiesThatNeverCome() throws IOException {
        try (var socket = open("Content-Length: 60000")) {
            assertThat(rest(socket)).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void hangsUpOnABodyOfUnknownLengthOnceItIsTooLarge() throws IOException {
        try (var socket = open("Transfer-Encoding: chunked")) {
            for (int chunk = 0; chunk < 5; chunk++) {
                socket.getOutputStream().write(("4000\r\n" + " ".repeat(0x4000) + "\r\n").getBytes(US_ASCII));
            }
            socket.getOutputStream().flush();
            assertThat(rest(socket)).startsWith("HTTP/1.1 413");
        }
    }

    /** What was answered when the server hung up; empty when it never does. */
    private static Optional<String> dripping(Socket socket) throws IOException {
        var answer = new StringBuilder();
        socket.setSoTimeout(PAUSE_MILLIS);
        for (int drop = 0; drop < FAR_TOO_MANY; drop++) {
            try {
                socket.getOutputStream().write(' ');
                for (int read = socket.getInputStream().read(); read >= 0; ) {
                    answer.append((char) read);
                    read = socket.getInputStream().read();
                }
                return Optional.of(answer.toString());
            } catch (SocketTimeoutException pause) {
                continue;
            } catch (SocketException hungUp) {
                return Optional.of(answer.toString());
            }
        }
        return Optional.empty();
    }

    /** All that is answered until the server hangs up; fails when it does not. */
    private static String rest(Socket socket) throws IOException {
        socket.setSoTimeout(LONG_MILLIS);
        var answer = new StringBuilder();
        try {
            for (int read = socket.getInputStream().read(); read >= 0; ) {
                answer.append((char) read);
                read = socket.getInputStream().read();
            }
        } catch (SocketTimeoutException stillOpen) {
            throw new AssertionError("nobody hung up after: " + answer, stillOpen);
        } catch (SocketException reset) {
            return answer.toString();
        }
        return answer.toString();
    }

    private String proper() throws IOException {
        var body = Deliveries.orders("evProper");
        try (var socket = open("Connection: close\r\nContent-Length: " + body.length(), body)) {
            return rest(socket);
        }
    }

    private Socket open(String header) throws IOException {
        return open(header, "");
    }

    /** A delivery whose signature fits the body. */
    private Socket open(String header, String body) throws IOException {
        var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var head = "POST " + issued.address().getPath() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\n" + WebhookSignature.HEADER + ": "
                + Deliveries.signature(issued.secret(), body) + "\r\n" + header + "\r\n\r\n" + body;
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
