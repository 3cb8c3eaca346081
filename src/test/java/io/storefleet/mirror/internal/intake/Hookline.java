package io.storefleet.mirror.internal.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.storefleet.fastspring.webhooks.WebhookSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port on this machine at which the application's webhooks can be reached by real deliveries. */
final class Hookline implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deliveries deliveries;

    Hookline(Deliveries deliveries) {
        this.deliveries = deliveries;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    /** The webhook's address, as it can be reached here. */
    URI reach(URI address) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + address.getPath());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var signature = exchange.getRequestHeaders().getFirst(WebhookSignature.HEADER);
            var answer = deliveries.post(exchange.getRequestURI(), signature, body);
            var said = answer.getContentAsByteArray();
            exchange.sendResponseHeaders(answer.getStatus(), said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
