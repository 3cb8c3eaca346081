package io.storefleet.bench;

import java.io.IOException;
import java.net.http.WebSocket;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An open page without its browser: speaks to the server as the client side of Vaadin does, and draws nothing. */
final class OpenPage implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MemberSession session;
    private final String id;
    private final String token;
    private final WebSocket push;
    private final PageChanges changes = new PageChanges();
    private int seen;
    private int sent;
    private volatile Consumer<String> heard = news -> {};

    /** @param state the page's first state. @param route the page's address from the root */
    OpenPage(MemberSession session, String state, String route) throws IOException, InterruptedException {
        this.session = session;
        var config = JSON.readTree(state).get("appConfig");
        var first = config.get("uidl");
        id = config.get("v-uiId").asString();
        token = first.get("Vaadin-Security-Key").asString();
        changes.read(first);
        push = session.webSocket(
                "VAADIN/push?v-r=push&v-uiId=" + id + "&v-pushId="
                        + first.get("Vaadin-Push-ID").asString()
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                        + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                        + "&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0",
                new Frames(this::news));
        var data = JSON.createObjectNode()
                .put("route", route)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", "");
        data.putObject("historyState").put("idx", 0);
        take(call(event(1, "ui-navigate", data)));
    }

    /** Types the text into the page's filter. @return what the server answers */
    String type(String text) throws IOException, InterruptedException {
        int field = changes.filter();
        var value = JSON.createObjectNode()
                .put("type", "mSync")
                .put("node", field)
                .put("feature", 1)
                .put("property", "value")
                .put("value", text);
        var data = JSON.createObjectNode().put("1", 1).put("for", "trailing");
        return call(value, event(field, "input", data));
    }

    /** Calls for nothing: an event of the same field that nobody listens to. */
    String nothing() throws IOException, InterruptedException {
        return call(event(changes.filter(), "nothing", JSON.createObjectNode()));
    }

    /** Hears what the server says by itself from now on. */
    void hear(Consumer<String> news) {
        heard = news;
    }

    /** Tells lists that their rows have come, as the client side does after drawing them. */
    void confirm() throws IOException, InterruptedException {
        for (var rows = changes.unconfirmed(); rows != null; rows = changes.unconfirmed()) {
            var arguments = JSON.createArrayNode().add(rows.number());
            take(call((ObjectNode) JSON.createObjectNode()
                    .put("type", "publishedEventHandler")
                    .put("node", rows.grid())
                    .put("templateEventMethodName", "confirmUpdate")
                    .put("promise", 0)
                    .set("templateEventMethodArgs", arguments)));
        }
    }

    private static ObjectNode event(int node, String name, ObjectNode data) {
        return (ObjectNode) JSON.createObjectNode()
                .put("type", "event")
                .put("node", node)
                .put("event", name)
                .set("data", data);
    }

    private synchronized String call(ObjectNode... calls) throws IOException, InterruptedException {
        var body = JSON.createObjectNode()
                .put("csrfToken", token)
                .put("syncId", seen)
                .put("clientId", sent++);
        ArrayNode all = body.putArray("rpc");
        for (var each : calls) {
            all.add(each);
        }
        var answer = session.post("?v-r=uidl&v-uiId=" + id, body.toString());
        if (!answer.startsWith("{")) {
            throw new IOException("the page is over: " + answer.substring(0, Math.min(200, answer.length())));
        }
        return answer;
    }

    private void news(String news) {
        heard.accept(news);
        take(news);
    }

    /** Takes in what the server said; apart from the call, so that it does not count as waiting. */
    synchronized void take(String message) {
        JsonNode said = parse(message);
        if (said.path("meta").has("appError")) {
            throw new IllegalStateException("the page says that something went wrong");
        }
        seen = Math.max(seen, said.path("syncId").asInt(seen));
        changes.read(said);
    }

    /** What the server said, without what stands around it. */
    static JsonNode parse(String message) {
        return JSON.readTree(message.substring(message.indexOf('{'), message.lastIndexOf('}') + 1));
    }

    @Override
    public void close() {
        push.abort();
    }
}
