package io.storefleet.fastspring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.storefleet.fastspring.internal.OnceBody;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §1, idempotency: the HTTP stack never sends a changing request twice, whatever becomes of the connection. */
class SentOnceTest {

    private static final int SMALL = 64;
    private static final int LARGE = 8 * 1024 * 1024;

    @AutoClose
    private final JdkTransport transport = new JdkTransport(1024, Duration.ofSeconds(5));

    /** A way for a connection to end. */
    private record Trouble(String name, int body, boolean kept, RawServer.Behaviour behaviour) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Trouble fresh(String name, RawServer.Behaviour behaviour) {
        return new Trouble(name, SMALL, false, behaviour);
    }

    /** The first request is answered and the connection kept; the trouble comes with the second. */
    private static Trouble kept(String name, RawServer.Behaviour behaviour) {
        return new Trouble(name, SMALL, true, connection -> {
            connection.readRequest();
            connection.write(RawServer.GOOD);
            behaviour.serve(connection);
        });
    }

    static Stream<Arguments> troubles() {
        var troubles = Stream.of(
                fresh("reads all and closes", RawServer.Connection::readRequest),
                fresh("reads all and resets", connection -> {
                    connection.readRequest();
                    connection.reset();
                }),
                fresh("reads all and closes its half", connection -> {
                    connection.readRequest();
                    connection.closeOutput();
                    connection.readHead();
                }),
                fresh("resets in the middle of its answer", connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
                    connection.reset();
                }),
                fresh("closes in the middle of its answer's head", connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 O");
                }),
                fresh("says continue and closes", connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 100 Continue\r\n\r\n");
                }),
                answering("408 Request Timeout"),
                answering("503 Service Unavailable"),
                answering("421 Misdirected Request"),
                answering("425 Too Early"),
                answering("429 Too Many Requests"),
                answering("401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\""),
                answering("407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\""),
                answering("307 Temporary Redirect\r\nLocation: /elsewhere"),
                answering("308 Permanent Redirect\r\nLocation: /elsewhere"),
                kept("keeps the connection, then reads all and closes", RawServer.Connection::readRequest),
                kept("keeps the connection, then closes at the first byte", connection -> {
                    connection.readHead();
                }),
                kept("keeps the connection, then resets at the first byte", connection -> {
                    connection.readHead();
                    connection.reset();
                }),
                kept("keeps the connection, then closes its half on arrival", connection -> {
                    connection.readRequest();
                    connection.closeOutput();
                    connection.readHead();
                }),
                new Trouble("resets in the middle of the request", LARGE, false, connection -> {
                    connection.readHead();
                    connection.reset();
                }));
        return troubles.flatMap(
                trouble -> Stream.of("POST", "PUT", "DELETE").map(method -> Arguments.of(method, trouble)));
    }

    private static Trouble answering(String status) {
        return fresh("answers " + status.substring(0, 3) + " and closes", connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("troubles")
    void sendsAChangeOnce(String method, Trouble trouble) throws Exception {
        try (var server = new RawServer(trouble.behaviour)) {
            if (trouble.kept) {
                send(server, "GET", null);
            }

            send(server, method, new byte[trouble.body]);

            assertThat(server.heads()).filteredOn(begins(method)).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("troubles")
    void sendsAChangeWithoutABodyOnce(String method, Trouble trouble) throws Exception {
        try (var server = new RawServer(trouble.behaviour)) {
            if (trouble.kept) {
                send(server, "GET", null);
            }

            send(server, method, null);

            assertThat(server.heads()).filteredOn(begins(method)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void sendsAChangeAtMostOnceToWhoNeverMeansToAnswer(String method) throws Exception {
        try (var server = new RawServer(connection -> {
            connection.closeOutput();
            connection.readRequest();
        })) {
            send(server, method, new byte[SMALL]);

            assertThat(server.heads().size()).isLessThanOrEqualTo(1);
        }
    }

    /** What the JDK does and {@link JdkTransport} tells; were it one, its words would have to change. */
    @Test
    void sendsAReadTwiceToWhoClosesWithoutAnAnswer() throws Exception {
        try (var server = new RawServer(RawServer.Connection::readRequest)) {
            send(server, "GET", null);

            assertThat(server.heads()).hasSize(2);
        }
    }

    @Test
    void letsNoBodyBeReadTwice() {
        var body = new OnceBody(new byte[3]);

        assertThat(body.contentLength()).isEqualTo(3);
        assertThatIllegalStateException().isThrownBy(body::contentLength);
    }

    @Test
    void isNotMadeWhereTheJdkWouldRepeatEverything() {
        String property = "jdk.httpclient.enableAllMethodRetry";
        System.setProperty(property, "true");
        try {
            assertThatIllegalStateException().isThrownBy(JdkTransport::new).withMessageContaining(property);
            System.setProperty(property, "");
            assertThatIllegalStateException().isThrownBy(JdkTransport::new);
        } finally {
            System.clearProperty(property);
        }
    }

    private static Predicate<String> begins(String method) {
        return head -> head.startsWith(method + " ");
    }

    /** Whatever comes of it: an answer or a failure. */
    @SuppressWarnings("NullAway") // does not see in the class file that the body may be null
    private void send(RawServer server, String method, byte @Nullable [] body) throws InterruptedException {
        try {
            transport.send(new HttpCall(method, server.endpoint(), Map.of(), body, Duration.ofSeconds(5)));
        } catch (IOException _) {
            // What the server saw is what counts.
        }
    }
}
