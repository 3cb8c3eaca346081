package io.storefleet.simulator.hooks;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes webhook POSTs over real HTTP, keeps them and answers from a script, 200 when that is used up. */
public final class Receiver implements AutoCloseable {

    /** One POST as it arrived. */
    public record Post(String method, Headers headers, byte[] body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public List<JsonNode> events() {
            return StreamSupport.stream(json().path("events").spliterator(), false)
                    .toList();
        }

        /** What the events say under this name. */
        public List<String> each(String field) {
            return events().stream().map(event -> event.path(field).asString()).toList();
        }
    }

    private record Answer(int status, String body) {}

    public final List<Post> posts = new CopyOnWriteArrayList<>();
    private final Deque<Answer> script = new ArrayDeque<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean silent;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new AssertionError(unavailable);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    /** Answers this next. */
    public Receiver answer(int status, String body) {
        synchronized (script) {
            script.add(new Answer(status, body));
        }
        return this;
    }

    public Receiver answer(int status) {
        return answer(status, "");
    }

    /** Never answers. */
    public void silent() {
        silent = true;
    }

    @Override
    public void close() {
        slow.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            posts.add(new Post(exchange.getRequestMethod(), exchange.getRequestHeaders(), body));
            if (silent) {
                slow.await();
            }
            Answer answer = next();
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer next() {
        synchronized (script) {
            return script.isEmpty() ? new Answer(200, "") : script.remove();
        }
    }
}
