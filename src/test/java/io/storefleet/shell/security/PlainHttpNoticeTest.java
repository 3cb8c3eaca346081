package io.storefleet.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From which hosts a browser keeps a session without TLS. */
class PlainHttpNoticeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:8080", "127.0.0.1:8080", "127.1.2.3", "[::1]:8080", "app.localhost"})
    void takesTheMachineItselfForSafe(String host) {
        assertThat(PlainHttpNotice.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"storefleet.example", "192.0.2.7:8080", "127.0.0.1.evil.example", "localhost.evil.example", ""})
    void takesEveryOtherHostForElsewhere(String host) {
        assertThat(PlainHttpNotice.isLoopback(host)).isFalse();
    }
}
