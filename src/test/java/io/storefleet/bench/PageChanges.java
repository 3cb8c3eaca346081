package io.storefleet.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a page without a browser must know of what the server told it: where its filter is, and which rows it has sent. */
final class PageChanges {

    private static final String CONFIRM = "$connector.confirm($1)";
    private static final String ROWS = "$connector.set($1,$2)";

    private final Deque<Sent> unconfirmed = new ArrayDeque<>();
    private int filter = -1;

    /** Rows that a list was sent, to be confirmed by their number. */
    record Sent(int grid, int number) {}

    synchronized void read(JsonNode said) {
        for (var change : said.path("changes")) {
            if (change.path("key").asString("").equals("data-filter")) {
                filter = change.get("node").asInt();
            }
        }
        for (var script : said.path("execute")) {
            if (last(script).contains(CONFIRM)) {
                unconfirmed.add(new Sent(
                        script.get(0).get("@v-node").asInt(), script.get(1).asInt()));
            }
        }
    }

    /** The node of the page's filter. */
    synchronized int filter() {
        if (filter < 0) {
            throw new IllegalStateException("the page has no filter");
        }
        return filter;
    }

    /** The rows confirmed next; null when all are. */
    synchronized @Nullable Sent unconfirmed() {
        return unconfirmed.poll();
    }

    /** The rows that the server sends to lists. */
    static List<JsonNode> rows(JsonNode said) {
        var rows = new ArrayList<JsonNode>();
        for (var script : said.path("execute")) {
            if (last(script).contains(ROWS)) {
                script.get(2).forEach(rows::add);
            }
        }
        return rows;
    }

    private static String last(JsonNode script) {
        return script.get(script.size() - 1).asString("");
    }
}
