package io.storefleet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on this machine's own address. */
final class Ports {

    private Ports() {}

    /** The port kept in the directory while it is free, else a free one that is kept from now on. */
    static int kept(DataDirectory data, String name) {
        var port = Integer.parseInt(data.kept(name, () -> Integer.toString(anyFree())));
        if (isFree(port)) {
            return port;
        }
        var other = anyFree();
        data.keep(name, Integer.toString(other));
        return other;
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
