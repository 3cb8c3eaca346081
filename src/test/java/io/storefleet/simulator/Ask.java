package io.storefleet.simulator;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.world.SimulatedStore;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks a simulator over real HTTP. */
public final class Ask {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Simulator simulator;
    private final SimulatedStore store;

    public Ask(Simulator simulator, SimulatedStore store) {
        this.simulator = simulator;
        this.store = store;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", basic(store.user(), store.password())));
    }

    /** Sends the text as a JSON body. */
    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(with("POST", path, json));
    }

    public HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send(with("PUT", path, json));
    }

    public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(request(path)
                .header("Authorization", basic(store.user(), store.password()))
                .DELETE());
    }

    private HttpRequest.Builder with(String method, String path, String json) {
        return request(path)
                .header("Authorization", basic(store.user(), store.password()))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
    }

    public HttpResponse<String> getWithout(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    public HttpResponse<String> getAs(String user, String password, String path)
            throws IOException, InterruptedException {
        return send(request(path).header("Authorization", basic(user, password)));
    }

    public ObjectNode json(String path) throws IOException, InterruptedException {
        return (ObjectNode) read(get(path));
    }

    public static JsonNode read(HttpResponse<String> response) {
        return Json.read(response.body().getBytes(StandardCharsets.UTF_8));
    }

    public static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** The status line of a request written byte by byte; each header line ends in CR LF. */
    public String raw(String methodAndPath, String headers) throws IOException {
        URI endpoint = simulator.endpoint();
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            String request = methodAndPath + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                    + basic(store.user(), store.password()) + "\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(simulator.endpoint().resolve(path));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
