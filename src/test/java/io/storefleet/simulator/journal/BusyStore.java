package io.storefleet.simulator.journal;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.Subscription;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Changes one store over HTTP in many ways, and shows all of it. */
final class BusyStore {

    private final Simulator simulator;
    private final String slug;
    private final Ask ask;
    private final List<SimulatedAccount> payers;
    private final List<String> active;

    BusyStore(Simulator simulator, String slug) {
        this.simulator = simulator;
        this.slug = slug;
        this.ask = new Ask(simulator, simulator.store(slug));
        List<SimulatedAccount> accounts = simulator.store(slug).accounts();
        this.payers = accounts.stream()
                .filter(one -> one.trade().usableMethods() > 0 && one.trade().live())
                .toList();
        this.active = accounts.stream()
                .flatMap(one -> one.trade().subscriptions().stream())
                .filter(one -> one.state() == Subscription.State.ACTIVE)
                .map(Subscription::id)
                .toList();
    }

    /** Orders, refunds, tags, subscriptions, accounts. */
    void trade() throws Exception {
        String order = charge();
        done("/returns", """
                {"returns":[{"order":"%s","refundType":"FULL","note":"Half of it","reason":"OTHER"}]}""".formatted(order));
        done("/orders", """
                {"orders":[{"order":"%s","tags":{"crm":"417"}}]}""".formatted(order));
        done("/subscriptions", """
                {"subscriptions":[{"subscription":"%s","quantity":3}]}""".formatted(active.getFirst()));
        done(ask.delete("/subscriptions/" + active.get(1)));
        pause();
        done("/accounts", """
                {"contact":{"first":"Ada","last":"Example","email":"ada@example.org"},"country":"GB","language":"en"}""");
    }

    String charge() throws Exception {
        return done("/orders", """
                {"account":"%s","items":[{"product":"%s"}]}""".formatted(payers.getFirst().id(), product()))
                .path("order")
                .asString();
    }

    /** Coupons, products, a cart and a quote bought at their pages. */
    void sell() throws Exception {
        done("/coupons", """
                {"coupon":"partners","discount":{"type":"percent","percent":15}}""");
        done("/coupons/partners", "{\"codes\":[\"PART1\",\"PART2\"]}");
        done("/products", """
                {"products":[{"product":"%s","display":{"en":"Renamed"}}]}""".formatted(product()));
        JsonNode cart = done("/sessions", """
                {"contact":{"first":"Ben","last":"Example","email":"ben@example.org","country":"US"},
                "items":[{"product":"%s"}]}""".formatted(product()));
        visit("/session/" + cart.path("id").asString());
        JsonNode quote = done("/quotes", """
                {"name":"Ten seats","items":[{"product":"%s","quantity":10}],
                "recipient":{"first":"Cleo","last":"Example","email":"cleo@example.org"},
                "recipientAddress":{"country":"US","postalCode":"10001"}}""".formatted(product()));
        visit("/quote/" + quote.path("id").asString());
        visit("/quote/" + quote.path("id").asString());
        done("/quotes", """
                {"name":"Forgotten","items":[{"product":"%s"}],"expirationDateDays":5,
                "recipient":{"first":"Cleo","last":"Example","email":"cleo@example.org"},
                "recipientAddress":{"country":"US","postalCode":"10001"}}""".formatted(product()));
    }

    /** Everything the API shows of the store, by path. */
    Map<String, JsonNode> everything() throws Exception {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (String resource : List.of("orders", "subscriptions", "accounts")) {
            List<String> ids = ids(resource);
            for (int from = 0; from < ids.size(); from += 40) {
                show(all, "/" + resource + "/" + String.join(",", ids.subList(from, Math.min(from + 40, ids.size()))));
            }
        }
        for (String id : ids("subscriptions")) {
            show(all, "/subscriptions/" + id + "/entries");
        }
        for (String coupon : Ask.texts(ask.json("/coupons").path("coupons"))) {
            show(all, "/coupons/" + coupon + "?expand=true");
        }
        show(all, "/products");
        show(all, "/products/" + product());
        show(all, "/quotes");
        show(all, "/events/processed?days=30");
        show(all, "/events/unprocessed?days=30");
        return all;
    }

    List<String> ids(String resource) throws Exception {
        List<String> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode list = ask.json("/" + resource + "?limit=200&page=" + page).path(resource);
            all.addAll(Ask.texts(list));
            if (list.size() < 200) {
                return all;
            }
        }
    }

    private void show(Map<String, JsonNode> all, String path) throws Exception {
        all.put(path, Ask.read(ask.get(path)));
    }

    /** Some are not eligible; that is among the answers to come again. */
    private void pause() throws Exception {
        for (String id : active) {
            if (ask.post("/subscriptions/" + id + "/pause", "{\"pausePeriodCount\":1}")
                            .statusCode()
                    == 200) {
                return;
            }
        }
        throw new AssertionError("none was paused");
    }

    /** Accounts that can be charged. */
    List<String> payers() {
        return payers.stream().map(SimulatedAccount::id).toList();
    }

    private String product() {
        return slug + "-lite";
    }

    private JsonNode done(String path, String json) throws Exception {
        return done(ask.post(path, json));
    }

    private static JsonNode done(HttpResponse<String> answer) {
        if (answer.statusCode() > 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Ask.read(answer);
    }

    private void visit(String page) throws Exception {
        HttpResponse<String> answer = Ask.send(
                HttpRequest.newBuilder(simulator.endpoint().resolve(page)).POST(HttpRequest.BodyPublishers.noBody()));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }
}
