package io.storefleet.fastspring;

import static io.storefleet.fastspring.StubServer.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpHandler;
import io.storefleet.fastspring.FastSpringException.Interrupted;
import io.storefleet.fastspring.products.Products;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JdkTransportTest {

    private static final int LIMIT = 1024;
    private static final String GOOD = "{\"products\":[\"aurora-pro\"]}";

    private final FastSpringFixtures given = new FastSpringFixtures();

    @AutoClose
    private final JdkTransport transport = new JdkTransport(LIMIT, Duration.ofSeconds(5));

    private Products products(URI endpoint, Duration timeout) {
        var options = given.options(endpoint, given.quota);
        return new FastSpring(transport, options.withCalls(options.calls().withTimeout(timeout)))
                .with(CallOptions.job().withPatience(Duration.ZERO))
                .products();
    }

    private Products products(URI endpoint) {
        return products(endpoint, Duration.ofSeconds(10));
    }

    private Unreachable.Reason unreachable(Products products) {
        return catchThrowableOfType(Unreachable.class, products::ids).reason();
    }

    private UnreadableAnswer.Reason unreadable(HttpHandler handler) {
        try (var server = new StubServer(handler)) {
            Products products = products(server.endpoint("http"));
            return catchThrowableOfType(UnreadableAnswer.class, products::ids).reason();
        }
    }

    @Test
    void carriesACallThere() {
        var seen = new AtomicReference<Headers>();
        try (var server = new StubServer(exchange -> {
            seen.set(exchange.getRequestHeaders());
            StubServer.answer(exchange, 200, utf8(GOOD));
        })) {
            assertThat(products(server.endpoint("http")).ids()).containsExactly(new ProductPath("aurora-pro"));
        }
        assertThat(seen.get().get("Authorization")).containsExactly("Basic ZGVtby11c2VyOm5vdC1hLXBhc3N3b3Jk");
        assertThat(seen.get().get("User-Agent")).containsExactly("Storefleet test");
        assertThat(seen.get().get("Accept-Encoding")).containsExactly("gzip");
        assertThat(seen.get()).doesNotContainKeys("Upgrade", "Http2-settings");
    }

    @Test
    void unpacksGzip() {
        try (var server = new StubServer(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            StubServer.answer(exchange, 200, StubServer.gzip(utf8(GOOD)));
        })) {
            assertThat(products(server.endpoint("http")).ids()).containsExactly(new ProductPath("aurora-pro"));
        }
    }

    @Test
    void refusesBrokenGzip() {
        byte[] packed = packed(utf8(GOOD));

        assertThat(unreadable(exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    StubServer.answer(exchange, 200, Arrays.copyOf(packed, packed.length / 2));
                }))
                .isEqualTo(UnreadableAnswer.Reason.NOT_JSON);
        assertThat(unreadable(exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    StubServer.answer(exchange, 200, utf8(GOOD));
                }))
                .isEqualTo(UnreadableAnswer.Reason.NOT_JSON);
    }

    @Test
    void acceptsAnAnswerOfTheLargestSizeAndNoLarger() {
        byte[] body = Arrays.copyOf(utf8(GOOD), LIMIT + 1);
        Arrays.fill(body, GOOD.length(), body.length, (byte) ' ');
        try (var server = new StubServer(exchange -> StubServer.answer(exchange, 200, Arrays.copyOf(body, LIMIT)))) {
            assertThat(products(server.endpoint("http")).ids()).hasSize(1);
        }
        assertThat(unreadable(exchange -> StubServer.answer(exchange, 200, body)))
                .isEqualTo(UnreadableAnswer.Reason.TOO_LARGE);
    }

    @Test
    void refusesASmallAnswerThatUnpacksLarge() {
        byte[] bomb = packed(new byte[100 * LIMIT]);

        assertThat(bomb.length).isLessThan(LIMIT);
        assertThat(unreadable(exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    StubServer.answer(exchange, 200, bomb);
                }))
                .isEqualTo(UnreadableAnswer.Reason.TOO_LARGE);
    }

    @Test
    void followsNoRedirect() {
        var calls = new AtomicInteger();

        assertThat(unreadable(exchange -> {
                    calls.incrementAndGet();
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                    StubServer.answer(exchange, 302, new byte[0]);
                }))
                .isEqualTo(UnreadableAnswer.Reason.EMPTY);
        assertThat(calls).hasValue(1);
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        URI closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThat(unreachable(products(closed))).isEqualTo(Unreachable.Reason.REFUSED);
    }

    @Test
    void saysThatTheHostIsUnknown() {
        assertThat(unreachable(products(URI.create("http://no-such-host.invalid"))))
                .isEqualTo(Unreachable.Reason.UNKNOWN_HOST);
    }

    @Test
    void saysThatTheServiceTakesTooLong() {
        var release = new CountDownLatch(1);
        try (var server = new StubServer(_ -> await(release))) {
            assertThat(unreachable(products(server.endpoint("http"), Duration.ofMillis(200))))
                    .isEqualTo(Unreachable.Reason.TIMEOUT);
        } finally {
            release.countDown();
        }
    }

    @Test
    void countsABodyThatNeverEndsAsTakingTooLong() {
        var release = new CountDownLatch(1);
        try (var server = new StubServer(exchange -> {
            exchange.sendResponseHeaders(200, GOOD.length());
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(release);
        })) {
            assertThat(unreachable(products(server.endpoint("http"), Duration.ofMillis(500))))
                    .isEqualTo(Unreachable.Reason.TIMEOUT);
        } finally {
            release.countDown();
        }
    }

    @Test
    void saysThatTheConnectionBroke() {
        try (var server = new StubServer(exchange -> {
            exchange.sendResponseHeaders(200, GOOD.length());
            exchange.getResponseBody().write('{');
            throw new IOException("cut");
        })) {
            assertThat(unreachable(products(server.endpoint("http")))).isEqualTo(Unreachable.Reason.CONNECTION_LOST);
        }
    }

    @Test
    void sendsAChangeOnceEvenWhenAReusedConnectionBreaks() throws Exception {
        var calls = new AtomicInteger();
        try (var server = new StubServer(exchange -> {
            if (calls.incrementAndGet() > 1) {
                throw new IOException("cut");
            }
            StubServer.answer(exchange, 200, utf8(GOOD));
        })) {
            var change = new HttpCall("POST", server.endpoint("http"), Map.of(), utf8("{}"), Duration.ofSeconds(10));

            assertThat(transport.send(change).status()).isEqualTo(200);
            assertThatIOException().isThrownBy(() -> transport.send(change));
        }
        assertThat(calls).hasValue(2);
    }

    @Test
    void endsAnInterruptedCallAndKeepsTheFlag() {
        var release = new CountDownLatch(1);
        try (var server = new StubServer(_ -> await(release))) {
            Products products = products(server.endpoint("http"));
            Thread.currentThread().interrupt();

            assertThat(catchThrowableOfType(Interrupted.class, products::ids).mayBeRetried())
                    .isTrue();
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            release.countDown();
        }
    }

    private static byte[] packed(byte[] plain) {
        try {
            return StubServer.gzip(plain);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void await(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
