package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.billing.Bill;
import io.storefleet.simulator.billing.Billing;
import io.storefleet.simulator.billing.Refused;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.world.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cancels, charges, pauses, resumes and converts subscriptions (contract §11.5, §11.7, §11.8). */
final class SubscriptionActions {

    private static final String SUBSCRIPTION = "subscription";
    private static final String SUBSCRIPTIONS = "subscriptions";

    private final Switches switches;
    private final Billings billings;
    private final SubscriptionJson json;

    SubscriptionActions(Switches switches, Billings billings, SubscriptionJson json) {
        this.switches = switches;
        this.billings = billings;
        this.json = json;
    }

    Map<String, Handler> routes() {
        return Map.of(
                "DELETE /subscriptions/{ids}", this::cancel,
                "POST /subscriptions/charge", this::charge,
                "POST /subscriptions/{id}/pause", this::pause,
                "POST /subscriptions/{id}/resume", this::resume,
                "POST /subscriptions/{id}/convert", this::convert);
    }

    private Reply cancel(ApiRequest request) {
        String period = request.query().getOrDefault("billingPeriod", "1");
        if (!period.equals("0") && !period.equals("1")) {
            ObjectNode envelope = Json.object().put("action", "subscription.cancel");
            return Reply.json(new Batch(switches).failure(), Json.failed(envelope, "billingPeriod", "Must be 0 or 1"));
        }
        Billing billing = billings.of(request);
        List<String> ids = request.ids(1);
        if (switches.isOn(Switch.CANCELED_500) && ids.size() == 1) {
            ObjectNode item = canceled(billing, ids.getFirst(), period);
            boolean failed = item.has("error");
            return Reply.json(failed ? 500 : 200, failed ? item : inArray(item));
        }
        return new Batch(switches).answer(SUBSCRIPTIONS, ids, id -> canceled(billing, id, period));
    }

    private static ObjectNode canceled(Billing billing, String id, String period) {
        ObjectNode item = Json.object().put(SUBSCRIPTION, id).put("action", "subscription.cancel");
        return tried(item, SUBSCRIPTION, () -> {
            billing.desk().cancel(id, period.equals("0"));
            return item.put("result", "success");
        });
    }

    private static ObjectNode inArray(ObjectNode item) {
        ObjectNode root = Json.object();
        root.putArray(SUBSCRIPTIONS).add(item);
        return root;
    }

    private Reply charge(ApiRequest request) {
        List<ObjectNode> items = new ArrayList<>();
        for (JsonNode one : request.json().path(SUBSCRIPTIONS)) {
            items.add(charged(billings.of(request), one.path(SUBSCRIPTION).asString("")));
        }
        if (items.isEmpty()) {
            ObjectNode envelope = Json.object().put("action", "subscription.charge");
            return Reply.json(
                    new Batch(switches).failure(),
                    Json.failed(envelope, SUBSCRIPTIONS, "An array of subscriptions is required"));
        }
        boolean plural = switches.isOn(Switch.CHARGE_PLURAL) || items.stream().allMatch(item -> item.has("error"));
        return new Batch(switches).answerEach(plural ? SUBSCRIPTIONS : SUBSCRIPTION, items, item -> item);
    }

    private static ObjectNode charged(Billing billing, String id) {
        ObjectNode item = Json.object().put(SUBSCRIPTION, id).put("action", "subscription.charge");
        return tried(item, SUBSCRIPTION, () -> {
            SimulatedSubscription now = billing.desk().charge(id);
            @Nullable String declined = now.marks().declined();
            return declined == null ? item.put("result", "success") : Json.failed(item, SUBSCRIPTION, declined);
        });
    }

    private Reply pause(ApiRequest request) {
        JsonNode cycles = request.json().path("pausePeriodCount");
        return acted(request, "subscriptions.pause", () -> {
            if (!cycles.isIntegralNumber() || cycles.asInt() < 1) {
                throw new Refused("pausePeriodCount", "pausePeriodCount must be greater than zero");
            }
            return billings.of(request).desk().pause(request.path().get(1), cycles.asInt());
        });
    }

    private Reply resume(ApiRequest request) {
        return acted(
                request,
                "subscriptions.resume",
                () -> billings.of(request).desk().resume(request.path().get(1)));
    }

    private Reply acted(ApiRequest request, String action, Supplier<SimulatedSubscription> act) {
        ObjectNode answer = tried(
                Json.object().put("action", action),
                action,
                () -> json.answered(act.get(), request.store(), action + ".get"));
        return Reply.json(answer.has("error") ? new Batch(switches).failure() : 200, answer);
    }

    /** A session in which the buyer would pay. */
    private Reply convert(ApiRequest request) {
        ObjectNode answer = tried(
                Json.object().put("action", "subscription.convert"),
                "subscription.convert",
                () -> session(
                        billings.of(request).desk().convertible(request.path().get(1)), request));
        return Reply.json(answer.has("error") ? new Batch(switches).failure() : 200, answer);
    }

    private static ObjectNode session(SimulatedSubscription one, ApiRequest request) {
        long expires = request.state().time().instant().plus(Duration.ofDays(1)).toEpochMilli();
        ObjectNode node = Json.object()
                .put("id", request.state().newId(Ids.Kind.SESSION))
                .put("currency", one.currency())
                .put("expires", expires)
                .putNull("order")
                .put("account", one.account())
                .put("subtotal", Bill.of(one).total().number());
        node.putArray("items")
                .addObject()
                .put("product", one.plan().product().path())
                .put("quantity", one.plan().quantity());
        return node;
    }

    private static ObjectNode tried(ObjectNode item, String field, Supplier<ObjectNode> act) {
        try {
            return act.get();
        } catch (Refused refused) {
            return Json.failed(item, field, refused.text());
        }
    }
}
