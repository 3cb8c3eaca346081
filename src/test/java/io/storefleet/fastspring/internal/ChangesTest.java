package io.storefleet.fastspring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.Evidence;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.Refusal;
import io.storefleet.fastspring.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract §1 and §3: what is known after a change went wrong, and that it is never sent again. */
class ChangesTest {

    private static final String CLASSIC = "{\"result\":\"error\",\"error\":{\"order\":\"Not found\"}}";

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Change change =
            Change.post(ApiPath.of("/orders"), new Body().text("order", "x").json(), Resource.ORDERS);

    @ParameterizedTest
    @MethodSource("brokenCalls")
    void judgesACallWithoutAnAnswer(IOException failure, String verdict) {
        given.transport.fail(failure);

        assertThat(send(caller(given.transport, given.quota))).isEqualTo(verdict);
        assertThat(given.transport.calls).hasSize(1);
        assertThat(given.time.pauses).isEmpty();
    }

    static Stream<Arguments> brokenCalls() {
        return Stream.of(
                Arguments.of(new ConnectException("no"), "rejected unsent connection-refused"),
                Arguments.of(new IOException(new ConnectException("no")), "rejected unsent connection-refused"),
                Arguments.of(new NoRouteToHostException("no"), "rejected unsent connection-refused"),
                Arguments.of(new UnknownHostException("no"), "rejected unsent unknown-host"),
                Arguments.of(new SSLHandshakeException("no"), "rejected unsent tls-failed"),
                Arguments.of(new SSLPeerUnverifiedException("no"), "rejected unsent tls-failed"),
                Arguments.of(new HttpConnectTimeoutException("no"), "rejected unsent timeout"),
                Arguments.of(new SSLException("bad record"), "unknown tls-failed"),
                Arguments.of(new SSLException("broken", new SocketException("reset")), "unknown connection-lost"),
                Arguments.of(new HttpTimeoutException("late"), "unknown timeout"),
                Arguments.of(new SocketException("reset"), "unknown connection-lost"),
                Arguments.of(new EOFException(), "unknown connection-lost"),
                Arguments.of(new ProtocolException("not HTTP"), "unknown unreadable-answer"),
                Arguments.of(new ZipException("not gzip"), "unknown unreadable-answer"),
                Arguments.of(new Transport.TooLarge(), "unknown unreadable-answer"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | '' | unknown http-400",
                "400 | <html>bad</html> | unknown http-400",
                "400 | {\"orders\":[{\"order\":\"a\",\"result\":\"success\"},{\"order\" | unknown http-400",
                "400 | {\"hello\":1} | unknown http-400",
                "400 | " + CLASSIC + " | rejected order",
                "400 | {\"orders\":[{\"order\":\"a\",\"result\":\"error\",\"error\":{\"order\":\"No\"}}]} | rejected order",
                "400 | [{\"order\":\"a\",\"result\":\"error\",\"error\":{\"order\":\"No\"}}] | rejected order",
                "401 | '' | rejected credentials-refused",
                "403 | <html>no</html> | unknown not-allowed",
                "403 | '' | unknown not-allowed",
                "403 | " + CLASSIC + " | rejected not-allowed",
                "404 | '' | unknown not-found-or-throttled",
                "404 | <html>gone</html> | unknown not-found-or-throttled",
                "404 | " + CLASSIC + " | rejected order",
                "408 | '' | unknown http-408",
                "408 | " + CLASSIC + " | unknown order",
                "409 | '' | unknown http-409",
                "409 | " + CLASSIC + " | rejected order",
                "405 | '' | rejected http-405",
                "413 | '' | rejected http-413",
                "414 | '' | rejected http-414",
                "421 | '' | rejected http-421",
                "425 | '' | unknown http-425",
                "429 | '' | unknown throttled",
                "429 | <html>slow</html> | unknown throttled",
                "429 | {\"code\":\"RATE_LIMIT\",\"message\":\"Slow\"} | rejected throttled",
                "500 | '' | unknown service-failed",
                "500 | " + CLASSIC + " | rejected order",
                "500 | {\"code\":\"INTERNAL\",\"message\":\"Oops\"} | unknown service-failed",
                "500 | {\"status\":500,\"error\":\"Internal Server Error\"} | unknown service-failed",
                "502 | <html>bad gateway</html> | unknown service-failed",
                "502 | {\"error\":\"There was a problem proxying the request\"} | unknown service-failed",
                "504 | {\"error\":{\"code\":504,\"message\":\"upstream request timeout\"}} | unknown service-failed",
                "500 | {\"errors\":[{\"message\":\"Internal error\"}]} | unknown service-failed",
                "503 | '' | unknown service-failed",
                "503 | " + CLASSIC + " | rejected order",
                "200 | '' | unknown unreadable-answer",
                "200 | <html>welcome</html> | unknown unreadable-answer",
                "200 | {\"orders\":[{\"order\":\"a\" | unknown unreadable-answer",
                "200 | {\"hello\":1} | unknown unreadable-answer",
                "500 | [{\"timestamp\":1,\"status\":500,\"error\":\"Internal Server Error\"}] | unknown service-failed",
                "200 | " + CLASSIC + " | rejected order",
                "200 | {\"orders\":[{\"order\":\"a\",\"result\":\"error\",\"error\":{\"order\":\"No\"}}]} | rejected order",
                "201 | {\"orders\":[{\"order\":\"a\",\"result\":\"success\"}]} | confirmed 1",
                "200 | {\"id\":\"a\",\"status\":\"OPEN\",\"message\":\"Made\"} | confirmed 1",
                "200 | {\"id\":\"a\",\"status\":\"200\",\"message\":\"Done\"} | confirmed 1",
                "200 | {\"status\":\"BAD_REQUEST\",\"timestamp\":\"x\",\"id\":\"a\",\"message\":\"Bad\",\"details\":null} | rejected BAD_REQUEST",
                "302 | '' | unknown unreadable-answer",
                "400 | {\"orders\":[{\"order\":\"a\",\"result\":\"success\"}]} | confirmed 1"
            })
    void judgesAnAnswerByItsBodyAndThenItsStatus(int status, String body, String verdict) {
        given.transport.answer(status, body);

        assertThat(send(caller(given.transport, given.quota))).isEqualTo(verdict);
        assertThat(given.transport.calls).hasSize(1);
        assertThat(given.time.pauses).isEmpty();
    }

    @Test
    void sendsNothingWithoutAPermit() {
        Quota never = _ -> {
            throw Throttled.beforeSending(Duration.ofSeconds(40));
        };

        assertThat(send(caller(given.transport, never))).isEqualTo("rejected unsent throttled");
        assertThat(given.transport.calls).isEmpty();
        assertThat(given.reports)
                .singleElement()
                .satisfies(report -> assertThat(report.outcome()).isEqualTo("Throttled"));
    }

    @Test
    void sendsNothingWhenInterruptedWhileItWaitsForAPermit() {
        Quota interrupted = _ -> {
            throw new InterruptedException();
        };

        assertThat(send(caller(given.transport, interrupted))).isEqualTo("rejected unsent interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(given.transport.calls).isEmpty();
    }

    @Test
    void knowsNothingWhenInterruptedWhileItWaitsForTheAnswer() {
        AtomicInteger sent = new AtomicInteger();
        Transport interrupted = _ -> {
            sent.incrementAndGet();
            throw new InterruptedException();
        };

        assertThat(send(caller(interrupted, given.quota))).isEqualTo("unknown interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(sent).hasValue(1);
    }

    @Test
    void keepsTheOutcomeWhenTheQuotaFailsAfterTheAnswer() {
        Quota broken = _ -> new Quota.Permit() {
            @Override
            public void answered() {
                throw new IllegalStateException("the database is away");
            }

            @Override
            public void refused(@Nullable Duration retryAfter) {
                throw new IllegalStateException("the database is away");
            }
        };
        given.transport
                .answer(200, "{\"orders\":[{\"order\":\"a\",\"result\":\"success\"}]}")
                .answer(400, CLASSIC)
                .answer(429, "{\"code\":\"RATE_LIMIT\",\"message\":\"Slow\"}");
        Caller caller = caller(given.transport, broken);

        assertThat(send(caller)).isEqualTo("confirmed 1");
        assertThat(send(caller)).isEqualTo("rejected order");
        assertThat(send(caller)).isEqualTo("rejected throttled");
    }

    @Test
    void turnsAMistakeInReadingTheAnswerIntoAnUnknownOutcome() {
        given.transport.answer(200, "{\"orders\":[{\"order\":\"a\",\"result\":\"success\"}]}");

        Outcome<String> outcome = caller(given.transport, given.quota).change(change, _ -> {
            throw new IllegalStateException("a mistake");
        });

        assertThat(verdict(outcome)).isEqualTo("unknown unreadable-answer");
    }

    @Test
    void tellsWhenAChangeOfUnknownOutcomeWasSent() {
        given.transport.fail(new SocketException("reset"));

        Outcome<Integer> outcome = caller(given.transport, given.quota).change(change, _ -> 1);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> {
            Evidence evidence = unknown.evidence();
            assertThat(evidence.sentAt()).isEqualTo(given.time.instant());
            assertThat(evidence.trace().method()).isEqualTo("POST");
            assertThat(evidence.trace().path()).isEqualTo("/orders");
        });
    }

    @Test
    void waitsLongerForTheAnswerToAChangeThanForARead() {
        given.transport.answer(200, "{\"orders\":[]}");
        Caller caller = caller(given.transport, given.quota);

        caller.change(change, Answer::items);
        caller.get(ApiPath.of("/orders"), Resource.ORDERS);

        assertThat(given.transport.calls.get(0).timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(given.transport.calls.get(1).timeout()).isEqualTo(Duration.ofSeconds(30));
    }

    private Caller caller(Transport transport, Quota quota) {
        return new Caller(transport, given.options(URI.create("https://api.example.org"), quota), new Learned());
    }

    private String send(Caller caller) {
        Function<Answer, Integer> count = answer -> answer.clean().size();
        return verdict(caller.change(change, count));
    }

    private static String verdict(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Confirmed<?> confirmed -> "confirmed " + confirmed.value();
            case Outcome.Rejected<?>(Refusal refusal) ->
                (refusal.sent() ? "rejected " : "rejected unsent ") + refusal.code();
            case Outcome.Unknown<?>(Evidence evidence) -> "unknown " + evidence.code();
        };
    }
}
