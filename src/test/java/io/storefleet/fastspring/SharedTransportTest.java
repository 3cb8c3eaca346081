package io.storefleet.fastspring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.storefleet.fastspring.FastSpringException.Interrupted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One transport for all stores: what a call holds while it lasts, and what is left of it. */
class SharedTransportTest {

    private static final String PRODUCTS =
            "HTTP/1.1 200 OK\r\nContent-Length: 28\r\n\r\n{\"products\":[\"aurora-pro\"]}\n";

    private final FastSpringFixtures given = new FastSpringFixtures();

    private static void answerAll(RawServer.Connection connection) throws IOException {
        while (connection.readRequest()) {
            connection.write(PRODUCTS);
        }
    }

    private static long selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .count();
    }

    @Test
    void leavesNothingOfAThousandStores() throws InterruptedException {
        long before = selectors();
        var quota = new InMemoryQuota(given.time.environment(), 230);
        try (var server = new RawServer(SharedTransportTest::answerAll)) {
            try (var transport = new JdkTransport()) {
                for (int i = 0; i < 1_000; i++) {
                    var options = new FastSpringOptions(
                            server.endpoint(),
                            new Credential("demo-user-" + i, "not-a-password"),
                            "Storefleet test",
                            new QuotaUse(quota, "main", "key-" + i));
                    new FastSpring(
                                    transport,
                                    options.withCalls(given.options(server.endpoint(), quota)
                                            .calls()))
                            .with(CallOptions.job())
                            .products()
                            .ids();
                }
                assertThat(server.heads()).hasSize(1_000);
                assertThat(server.connections()).isLessThan(4);
                assertThat(selectors() - before).isEqualTo(1);
            }
            assertThat(selectors()).isEqualTo(before);
        }
        given.time.advance(Duration.ofMinutes(11));
        quota.acquire(new QuotaRequest("main", "key-new", Priority.PERSON, Duration.ZERO));
        assertThat(quota.size()).isEqualTo(2);
    }

    @Test
    void closesTheConnectionOfAnInterruptedCall() throws Exception {
        var arrived = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        try (var server = new RawServer(connection -> {
                    connection.readRequest();
                    arrived.countDown();
                    connection.readRequest();
                    closed.countDown();
                });
                var transport = new JdkTransport()) {
            var products = new FastSpring(transport, given.options(server.endpoint(), given.quota)).products();
            var ended = new CountDownLatch(1);
            Thread caller = Thread.ofVirtual().start(() -> {
                if (catchThrowableOfType(Interrupted.class, products::ids) != null) {
                    ended.countDown();
                }
            });
            assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();

            caller.interrupt();

            assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void closesTheConnectionOfACallThatTakesTooLong() throws Exception {
        var closed = new CountDownLatch(1);
        try (var server = new RawServer(connection -> {
                    connection.readRequest();
                    connection.readRequest();
                    closed.countDown();
                });
                var transport = new JdkTransport()) {
            var options = given.options(server.endpoint(), given.quota);
            var products = new FastSpring(
                            transport, options.withCalls(options.calls().withTimeout(Duration.ofMillis(300))))
                    .with(CallOptions.job().withPatience(Duration.ZERO))
                    .products();

            var failure = catchThrowableOfType(Unreachable.class, products::ids);

            assertThat(failure.reason()).isEqualTo(Unreachable.Reason.TIMEOUT);
            assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void givesUpConnectingLongBeforeTheCallsEnd() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var transport = new JdkTransport(1024, Duration.ofMillis(200))) {
            fill(full, waiting);
            var endpoint = URI.create("http://127.0.0.1:" + full.getLocalPort());
            var products = new FastSpring(transport, given.options(endpoint, given.quota))
                    .with(CallOptions.job())
                    .products();

            long start = System.nanoTime();
            var failure = catchThrowableOfType(Unreachable.class, products::ids);

            assertThat(failure.reason()).isEqualTo(Unreachable.Reason.TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        } finally {
            for (Socket each : waiting) {
                each.close();
            }
        }
    }

    /** Nobody accepts here, so that the system stops answering when its queue is full. */
    private static void fill(ServerSocket full, List<Socket> waiting) {
        try {
            for (int i = 0; i < 20; i++) {
                var socket = new Socket();
                waiting.add(socket);
                socket.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()), 100);
            }
        } catch (IOException _) {
            // Full.
        }
    }

    @Test
    void saysWhoCallsAndNoLengthWhereThereIsNoBody() throws Exception {
        try (var server = new RawServer(SharedTransportTest::answerAll);
                var transport = new JdkTransport()) {
            new FastSpring(transport, given.options(server.endpoint(), given.quota))
                    .products()
                    .ids();

            assertThat(server.heads().getFirst())
                    .startsWith("GET /products HTTP/1.1\r\n")
                    .contains("\r\nUser-Agent: Storefleet test\r\n")
                    .doesNotContainIgnoringCase("content-length")
                    .doesNotContainIgnoringCase("upgrade");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "Post", "PUT ", ""})
    void sendsNoMethodInLowerCase(String method) {
        try (var transport = new JdkTransport()) {
            var call = new HttpCall(
                    method, URI.create("http://127.0.0.1:1"), Map.of(), new byte[0], Duration.ofSeconds(1));

            assertThatIllegalArgumentException().isThrownBy(() -> transport.send(call));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "a\r\nX: y"})
    void isNotMadeWithoutAUserAgent(String userAgent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FastSpringOptions(
                        FastSpringOptions.LIVE,
                        FastSpringFixtures.CREDENTIAL,
                        userAgent,
                        new QuotaUse(given.quota, "main", "key-1")));
    }
}
