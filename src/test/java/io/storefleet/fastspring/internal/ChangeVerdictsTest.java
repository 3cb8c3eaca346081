package io.storefleet.fastspring.internal;

import static io.storefleet.fastspring.internal.ChangeFixture.CLASSIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract §1 and §3: what is known after a change, by how its call ended. */
class ChangeVerdictsTest {

    private final ChangeFixture fixture = new ChangeFixture();
    private final FastSpringFixtures given = fixture.given;

    @ParameterizedTest
    @MethodSource("brokenCalls")
    void judgesACallWithoutAnAnswer(IOException failure, String verdict) {
        given.transport.fail(failure);

        assertThat(fixture.send(fixture.caller())).isEqualTo(verdict);
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

        assertThat(fixture.send(fixture.caller())).isEqualTo(verdict);
        assertThat(given.transport.calls).hasSize(1);
        assertThat(given.time.pauses).isEmpty();
    }
}
