package io.storefleet.mirror.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.tenancy.StoreId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the simulator holds, asked past Storefleet's client, against what the copy holds. */
final class Truth {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Simulator simulator;
    private final SimulatedStore store;
    private final HttpClient http = HttpClient.newHttpClient();

    Truth(Simulator simulator, SimulatedStore store) {
        this.simulator = simulator;
        this.store = store;
    }

    /** Each row equals what the service sends, and there is a row for each of its objects and no other. */
    void equalsTheCopy(SyncFixture fixture, StoreId copy) {
        same(fixture, copy, "order", list("/orders?scope=all&limit=1000", "orders"));
        same(fixture, copy, "subscription", list("/subscriptions?scope=all&limit=1000", "subscriptions"));
        same(fixture, copy, "product", batch("/products", "products", "product"));
        same(fixture, copy, "coupon", each("/coupons", "coupons"));
        same(fixture, copy, "account", each("/accounts?limit=1000", "accounts"));
    }

    private void same(SyncFixture fixture, StoreId copy, String table, Map<String, JsonNode> truth) {
        var rows = new TreeMap<String, JsonNode>();
        fixture.column("select id || ' ' || raw from tenant.mirror_" + table + " where store_id = '" + copy
                        + "' and gone_at is null")
                .forEach(line -> rows.put(line.split(" ", 2)[0], JSON.readTree(line.split(" ", 2)[1])));
        assertThat(rows.keySet()).as("ids of " + table).isEqualTo(truth.keySet());
        truth.forEach((id, object) -> assertThat(rows.get(id)).as(table).isEqualTo(object));
    }

    private Map<String, JsonNode> list(String path, String plural) {
        var all = new TreeMap<String, JsonNode>();
        pages(
                path,
                page -> page.path(plural)
                        .forEach(each -> all.put(each.path("id").asString(), bare(each))));
        return all;
    }

    private Map<String, JsonNode> batch(String path, String plural, String id) {
        var ids = ids(path, plural);
        var all = new TreeMap<String, JsonNode>();
        get(path + "/" + String.join(",", ids))
                .path(plural)
                .forEach(each -> all.put(each.path(id).asString(), bare(each)));
        return all;
    }

    private Map<String, JsonNode> each(String path, String plural) {
        return ids(path, plural).stream()
                .collect(Collectors.toMap(
                        id -> id, id -> bare(get("/" + plural + "/" + id)), (one, other) -> one, TreeMap::new));
    }

    private List<String> ids(String path, String plural) {
        var all = new java.util.ArrayList<String>();
        pages(path, page -> page.path(plural).forEach(each -> all.add(each.asString())));
        return all;
    }

    private void pages(String path, Consumer<JsonNode> into) {
        JsonNode page = get(path);
        into.accept(page);
        while (page.path("nextPage").asInt(0) > 0) {
            page = get(path + "&page=" + page.path("nextPage").asInt());
            into.accept(page);
        }
    }

    private static JsonNode bare(JsonNode object) {
        var copy = (ObjectNode) object.deepCopy();
        copy.remove(List.of("action", "result"));
        return copy;
    }

    private JsonNode get(String path) {
        var pair = store.user() + ":" + store.password();
        var request = HttpRequest.newBuilder(URI.create(simulator.endpoint() + path))
                .header("User-Agent", "truth")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
