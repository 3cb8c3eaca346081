package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.billing.CoTerms;
import io.storefleet.simulator.billing.CoTerms.Group;
import io.storefleet.simulator.billing.Refused;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Groups subscriptions of an account and brings them to one date (contract §11.9). */
final class CoTermHandler {

    private static final String ACTION = "subscriptions.coterm.";

    private final Switches switches;
    private final Billings billings;

    CoTermHandler(Switches switches, Billings billings) {
        this.switches = switches;
        this.billings = billings;
    }

    Map<String, Handler> routes() {
        return Map.of(
                "POST /subscriptions/coterm", this::create,
                "GET /subscriptions/coterm/{group}", request -> group(request, "get", group -> shown(request, group)),
                "POST /subscriptions/coterm/{group}",
                        request -> group(request, "update", group -> updated(request, group)),
                "DELETE /subscriptions/coterm/{group}",
                        request -> group(request, "delete", group -> deleted(request, group)),
                "POST /subscriptions/coterm/{group}/estimate",
                        request -> group(
                                request, "estimate", group -> json(request).estimate(group)),
                "POST /subscriptions/coterm/{group}/execute",
                        request -> group(
                                request,
                                "execute",
                                group -> json(request).executed(terms(request).execute(group))));
    }

    private Reply create(ApiRequest request) {
        JsonNode body = request.json();
        JsonNode asked = body.path("coTermGroup");
        String account = body.path("accountId").asString("");
        return tried("create", () -> {
            if (request.state().accounts().latest(account).isEmpty()) {
                throw new Refused("accountId", "Account not found");
            }
            List<String> members = ids(asked.path("subscriptions"));
            if (members.isEmpty()) {
                throw new Refused("subscriptions", "At least one subscription is required");
            }
            String name = asked.path("displayName").asString("");
            Group group = terms(request).create(account, name, members);
            ObjectNode node = Json.object().put("accountId", account);
            node.set("coTermGroup", json(request).nested(group));
            return node;
        });
    }

    private ObjectNode shown(ApiRequest request, Group group) {
        return json(request).group(group);
    }

    private ObjectNode deleted(ApiRequest request, Group group) {
        terms(request).delete(group);
        ObjectNode node = Json.object();
        ArrayNode members = node.putArray("subscriptions");
        group.members()
                .forEach(id -> members.addObject().put("subscription", id).put("status", "Opted Out of Co-Terming"));
        return node;
    }

    /** Adds or removes members, each with a result of its own. */
    private ObjectNode updated(ApiRequest request, Group group) {
        JsonNode body = request.json();
        String action = body.path("action").asString("");
        if (!action.equals("ADD") && !action.equals("REMOVE")) {
            throw new Refused("action", "Supported values are ADD, REMOVE");
        }
        List<String> members = new ArrayList<>(group.members());
        ObjectNode node = Json.object();
        ArrayNode results = node.putArray("coTermChangesResult");
        for (String id : ids(body.path("subscriptions"))) {
            ObjectNode result = results.addObject().put("subscription", id);
            try {
                SimulatedSubscription one = changed(request, group, new Membership(id, action.equals("ADD")), members);
                boolean preview = body.path("preview").asBoolean(false);
                json(request).change(one, preview, action.equals("ADD"), result);
            } catch (Refused refused) {
                result.put("status", "FAILED")
                        .putObject("error")
                        .put("code", refused.field())
                        .put("message", refused.text());
            }
        }
        if (!body.path("preview").asBoolean(false)) {
            terms(request).change(group, name(body), members);
        }
        return node;
    }

    /** Who comes or goes. */
    private record Membership(String id, boolean comes) {}

    private SimulatedSubscription changed(
            ApiRequest request, Group group, Membership membership, List<String> members) {
        if (membership.comes()) {
            SimulatedSubscription one = terms(request).joining(group.account(), membership.id());
            if (!members.contains(membership.id())) {
                members.add(membership.id());
            }
            return one;
        }
        if (!members.remove(membership.id())) {
            throw new Refused("SUBSCRIPTION_NOT_FOUND", "Subscription is not in the group");
        }
        return billings.of(request)
                .subscriptions()
                .latest(membership.id())
                .orElseThrow(() -> new Refused("SUBSCRIPTION_NOT_FOUND", "Subscription not found"));
    }

    private static @Nullable String name(JsonNode body) {
        return body.path("displayName").isString() ? body.path("displayName").asString() : null;
    }

    private Reply group(ApiRequest request, String action, Function<Group, ObjectNode> answer) {
        Optional<Group> found = terms(request).find(request.path().get(2));
        return tried(action, () -> answer.apply(found.orElseThrow(() -> new Refused("coTermGroupId", "Not found"))));
    }

    private Reply tried(String action, Supplier<ObjectNode> answer) {
        ObjectNode node = Json.object().put("action", ACTION + action);
        try {
            ObjectNode made = answer.get();
            node.put("result", "success").setAll(made);
            return Reply.json(200, node);
        } catch (Refused refused) {
            return Reply.json(new Batch(switches).failure(), Json.failed(node, refused.field(), refused.text()));
        }
    }

    private CoTerms terms(ApiRequest request) {
        return billings.of(request).coTerms();
    }

    private CoTermJson json(ApiRequest request) {
        return new CoTermJson(billings.of(request), request.store());
    }

    private static List<String> ids(JsonNode array) {
        return array.valueStream().map(node -> node.asString("")).distinct().toList();
    }
}
