package io.storefleet.simulator;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Binds the simulator's port, and lets go of it when what comes next cannot be opened. */
final class Listening {

    private static final int BACKLOG = 1_024;

    private Listening() {}

    static HttpServer on(int port, @Nullable Tls tls) throws IOException {
        InetSocketAddress address = new InetSocketAddress("127.0.0.1", port);
        if (tls == null) {
            return HttpServer.create(address, BACKLOG);
        }
        HttpsServer secure = HttpsServer.create(address, BACKLOG);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls.server()));
        return secure;
    }

    static <T> T orStop(HttpServer bound, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (UncheckedIOException unusable) {
            bound.stop(0);
            throw unusable;
        }
    }
}
