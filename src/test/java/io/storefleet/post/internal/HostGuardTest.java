package io.storefleet.post.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which hosts a tenant's mail server may have. */
class HostGuardTest {

    private final HostGuard guard = new HostGuard(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.9",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fec0::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "ff02::1"
            })
    void keepsTenantsOutOfPrivateNetworks(String address) throws UnknownHostException {
        assertThat(guard.lets(InetAddress.getByName(address))).isFalse();
        assertThat(new HostGuard(true).lets(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450:4001::1"})
    void letsPublicHostsPass(String address) throws UnknownHostException {
        assertThat(guard.lets(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void looksAtTheAddressOfTheConnectionItself() throws Exception {
        try (var socket = guard.createSocket()) {
            var inside = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
            assertThatThrownBy(() -> socket.connect(inside, 100)).isInstanceOf(HostGuard.PrivateHost.class);
        }
    }
}
