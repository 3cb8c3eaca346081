package io.storefleet.post.internal;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Keeps tenants' mail servers out of this machine and its private networks. The address of the connection itself is
 * looked at, so that a name which leads elsewhere the second time gains nothing.
 */
final class HostGuard extends SocketFactory {

    private final boolean privateHosts;

    HostGuard(boolean privateHosts) {
        this.privateHosts = privateHosts;
    }

    /** The address is one that tenants have no business with. */
    static final class PrivateHost extends IOException {
        private static final long serialVersionUID = 1L;

        PrivateHost() {
            super("a private address");
        }
    }

    boolean lets(InetAddress address) {
        return privateHosts || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> isPublic4(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
            case Inet6Address _ -> isPublic6(bytes);
            default -> false;
        };
    }

    /** Neither this network, carriers' shared addresses, tests of networks, nor what nobody has. */
    private static boolean isPublic4(int first, int second, int third) {
        return !(first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
                || first == 203 && second == 0 && third == 113);
    }

    /** Global addresses only, 2000::/3, but none that carry one of version 4 inside (6to4, Teredo). */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && second < 0x200);
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        var socket = createSocket();
        socket.connect(to);
        return socket;
    }

    /** Looks at the address it is told to connect to. */
    private final class Guarded extends Socket {

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            if (to instanceof InetSocketAddress where && where.getAddress() != null && !lets(where.getAddress())) {
                throw new PrivateHost();
            }
            super.connect(to, timeout);
        }
    }
}
