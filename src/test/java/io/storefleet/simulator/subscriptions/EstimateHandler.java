package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.billing.Refused;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.http.UnreadableBody;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Estimates what a change would cost (contract §11.8). */
final class EstimateHandler {

    private static final String ACTION = "subscriptions.estimate.update";

    private final Switches switches;
    private final Billings billings;
    private final Estimates estimates;

    EstimateHandler(Switches switches, Billings billings, Estimates estimates) {
        this.switches = switches;
        this.billings = billings;
        this.estimates = estimates;
    }

    Map<String, Handler> routes() {
        return Map.of("POST /subscriptions/estimate", this::answer);
    }

    private Reply answer(ApiRequest request) {
        JsonNode body;
        try {
            body = request.json();
        } catch (UnreadableBody severalRoots) {
            return failed("message", "Only one root object is supported");
        }
        if (!body.isObject() || !body.path("subscription").isString()) {
            return failed("message", "Only one root object with a subscription is supported");
        }
        String id = body.path("subscription").asString();
        Optional<SimulatedSubscription> found =
                billings.of(request).subscriptions().read(id);
        if (found.isEmpty()) {
            ObjectNode error = Json.object().put("status", ACTION);
            return Reply.json(404, Json.failed(error, "subscription", "Subscription not found"));
        }
        try {
            return Reply.json(200, estimates.of(request, found.get(), body));
        } catch (Refused refused) {
            return failed(refused.field(), refused.text());
        }
    }

    private Reply failed(String field, String text) {
        ObjectNode error = Json.object().put("action", ACTION);
        return Reply.json(new Batch(switches).failure(), Json.failed(error, field, text));
    }
}
