package io.storefleet.fastspring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.Interrupted;
import io.storefleet.fastspring.FastSpringException.NotFoundOrThrottled;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.products.Products;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    private static final String GOOD = "{\"products\":[\"aurora-pro\"]}";
    private static final List<ProductPath> AURORA = List.of(new ProductPath("aurora-pro"));

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Products products = given.client().with(CallOptions.job()).products();

    @Test
    void waitsAsLongAsTheServiceAsks() {
        given.transport.answer(429, Map.of("Retry-After", "9"), "").answer(200, GOOD);

        assertThat(products.ids()).isEqualTo(AURORA);
        assertThat(given.time.pauses).containsExactly(Duration.ofSeconds(9));
        assertThat(given.quota.reports).containsExactly("refused PT9S", "answered");
    }

    @Test
    void waitsUntilTheDateTheServiceNames() {
        given.transport
                .answer(429, Map.of("Retry-After", "Mon, 1 Jun 2026 10:00:30 GMT"), "")
                .answer(200, GOOD);

        assertThat(products.ids()).isEqualTo(AURORA);
        assertThat(given.time.pauses).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void neverHammersAServiceThatAsksForNoWait() {
        given.transport.answer(429, Map.of("Retry-After", "0"), "").answer(200, GOOD);

        assertThat(products.ids()).isEqualTo(AURORA);
        assertThat(given.time.pauses).containsExactly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-3", "99999999999999999999"})
    void backsOffLongerAndLongerWithoutAUsableHeader(String header) {
        Map<String, String> headers = header.isEmpty() ? Map.of() : Map.of("Retry-After", header);
        for (int i = 0; i < 7; i++) {
            given.transport.answer(429, headers, "");
        }
        given.transport.answer(200, GOOD);

        assertThat(given.client()
                        .with(CallOptions.job().withPatience(Duration.ofHours(1)))
                        .products()
                        .ids())
                .isEqualTo(AURORA);

        long[] longest = {4, 8, 16, 32, 60, 60, 60};
        assertThat(given.time.pauses).hasSize(7);
        for (int i = 0; i < 7; i++) {
            assertThat(given.time.pauses.get(i))
                    .isBetween(Duration.ofSeconds(longest[i]).dividedBy(2), Duration.ofSeconds(longest[i]));
        }
    }

    @Test
    void asksForAPermitForEachAttemptWithThePatienceThatIsLeft() {
        given.transport.answer(429, Map.of("Retry-After", "9"), "").answer(200, GOOD);

        assertThat(given.client()
                        .with(new CallOptions(Priority.JOB, Duration.ofSeconds(20)))
                        .products()
                        .ids())
                .isEqualTo(AURORA);
        assertThat(given.quota.requests)
                .containsExactly(
                        new QuotaRequest("main", "key-1", Priority.JOB, Duration.ofSeconds(20)),
                        new QuotaRequest("main", "key-1", Priority.JOB, Duration.ofSeconds(11)));
    }

    @Test
    void stopsWhenTheNextWaitIsLongerThanThePatience() {
        given.transport.answer(429, Map.of("Retry-After", "9"), "");

        assertThatThrownBy(() -> given.client()
                        .with(CallOptions.job().withPatience(Duration.ofSeconds(20)))
                        .products()
                        .ids())
                .isInstanceOfSatisfying(
                        Throttled.class, refusal -> assertThat(refusal.status()).isEqualTo(429));
        assertThat(given.time.pauses).containsExactly(Duration.ofSeconds(9), Duration.ofSeconds(9));
        assertThat(given.transport.calls).hasSize(3);
    }

    @Test
    void triesA404WithoutBodyTwiceMoreAndSlowsTheQuota() {
        given.transport.answer(404, "");

        assertThatThrownBy(products::ids).isInstanceOf(NotFoundOrThrottled.class);
        assertThat(given.transport.calls).hasSize(3);
        assertThat(given.quota.reports).containsExactly("refused null", "refused null", "refused null");
    }

    @Test
    void triesAFailedServiceTwiceMore() {
        given.transport.answer(502, "<html>bad gateway</html>");

        assertThatThrownBy(products::ids).isInstanceOf(ServiceFailed.class);
        assertThat(given.transport.calls).hasSize(3);
        assertThat(given.quota.reports).containsOnly("answered");
    }

    @Test
    void triesABrokenConnectionAgain() {
        given.transport.fail(new IOException("reset")).answer(200, GOOD);

        assertThat(products.ids()).isEqualTo(AURORA);
        assertThat(given.quota.reports).containsExactly("answered");
    }

    static Stream<IOException> hopeless() {
        return Stream.of(
                new ConnectException("refused"), new SSLHandshakeException("no"), new HttpTimeoutException("late"));
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void leavesOtherNetworkFailuresToTheCaller(IOException failure) {
        given.transport.fail(failure);

        assertThatThrownBy(products::ids).isInstanceOf(Unreachable.class);
        assertThat(given.transport.calls).hasSize(1);
        assertThat(given.time.pauses).isEmpty();
    }

    @Test
    void sendsNothingWithoutAPermit() {
        Quota closed = _ -> {
            throw Throttled.beforeSending(Duration.ofSeconds(40));
        };
        var client = new FastSpring(given.transport, given.options(URI.create("https://api.example.org"), closed));

        assertThatThrownBy(() -> client.with(CallOptions.job()).products().ids())
                .isInstanceOfSatisfying(Throttled.class, refusal -> {
                    assertThat(refusal.status()).isZero();
                    assertThat(refusal.retryAfter()).hasValue(Duration.ofSeconds(40));
                });
        assertThat(given.transport.calls).isEmpty();
        assertThat(given.time.pauses).isEmpty();
        assertThat(given.reports).extracting(CallReport::path).containsExactly("/products");
    }

    @Test
    void endsAnInterruptedWaitAndKeepsTheFlag() {
        given.transport.answer(429, "");
        Thread.currentThread().interrupt();

        assertThatThrownBy(products::ids).isInstanceOf(Interrupted.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(given.transport.calls).hasSize(1);
    }

    @Test
    void reportsEachCallOnceByItsTemplate() {
        given.transport.answer(503, "").answer(400, "{\"accounts\":[]}");

        assertThatThrownBy(
                        () -> given.client().with(CallOptions.job()).accounts().links(List.of(FastSpringFixtures.ADA)))
                .isInstanceOf(FastSpringException.RequestRefused.class);

        CallReport report = given.reports.getFirst();
        assertThat(given.reports).hasSize(1);
        assertThat(report.method()).isEqualTo("GET");
        assertThat(report.path()).isEqualTo("/accounts/{ids}/authenticate");
        assertThat(report.status()).isEqualTo(400);
        assertThat(report.retries()).isEqualTo(1);
        assertThat(report.duration()).isEqualTo(given.time.pauses.getFirst());
        assertThat(report.outcome()).isEqualTo("RequestRefused");
    }

    @Test
    void survivesAListenerThatFails() {
        given.transport.answer(200, GOOD);
        var options = given.options(URI.create("https://api.example.org"), given.quota);
        var deaf = options.withCalls(options.calls().withListener(_ -> {
            throw new IllegalStateException("deaf");
        }));

        assertThat(new FastSpring(given.transport, deaf).products().ids()).isEqualTo(AURORA);
    }

    @Test
    void tellsHowLongTheQuotaWasWaitedForInAllAttempts() {
        given.transport.answer(503, "").answer(200, GOOD);
        Quota slow = request -> {
            given.time.advance(Duration.ofSeconds(4));
            return given.quota.acquire(request);
        };
        var options = given.options(URI.create("https://api.example.org"), slow);

        new FastSpring(given.transport, options.withDefaults(CallOptions.job()))
                .products()
                .ids();

        CallReport report = given.reports.getFirst();
        assertThat(report.waited()).isEqualTo(Duration.ofSeconds(8));
        assertThat(report.duration()).isEqualTo(report.waited().plus(given.time.pauses.getFirst()));
    }
}
