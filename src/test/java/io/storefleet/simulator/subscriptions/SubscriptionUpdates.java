package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.billing.Billing;
import io.storefleet.simulator.billing.CouponBook;
import io.storefleet.simulator.billing.Proration;
import io.storefleet.simulator.billing.Refused;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.billing.Update;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Batch;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes subscriptions (contract §11.4). */
final class SubscriptionUpdates {

    private static final String SUBSCRIPTION = "subscription";

    private final Switches switches;
    private final Billings billings;
    private final CouponBook coupons;

    SubscriptionUpdates(Switches switches, Billings billings, CouponBook coupons) {
        this.switches = switches;
        this.billings = billings;
        this.coupons = coupons;
    }

    Map<String, Handler> routes() {
        return Map.of("POST /subscriptions", this::several, "POST /subscriptions/{id}", this::one);
    }

    private Reply several(ApiRequest request) {
        JsonNode items = request.json().path("subscriptions");
        if (!items.isArray() || items.isEmpty()) {
            ObjectNode envelope = Json.object().put("action", "subscription.update");
            return Reply.json(
                    new Batch(switches).failure(),
                    Json.failed(envelope, "subscriptions", "An array of subscriptions is required"));
        }
        return new Batch(switches)
                .answerEach(
                        "subscriptions",
                        items,
                        item -> updated(request, item.path(SUBSCRIPTION).asString(""), item));
    }

    /** The bare object of 2024. */
    private Reply one(ApiRequest request) {
        JsonNode body = request.json();
        return new Batch(switches)
                .answerEach("subscriptions", List.of(request.path().get(1)), id -> updated(request, id, body));
    }

    private ObjectNode updated(ApiRequest request, String id, JsonNode body) {
        ObjectNode item = Json.object().put(SUBSCRIPTION, id).put("action", "subscription.update");
        Billing billing = billings.of(request);
        Optional<SimulatedSubscription> found = billing.subscriptions().latest(id);
        if (found.isEmpty()) {
            return Json.failed(item, SUBSCRIPTION, "Not found");
        }
        SubscriptionFields fields = new SubscriptionFields(
                request.store().catalogue(), coupons, found.get().currency());
        LocalDate today = LocalDate.ofInstant(request.state().time().instant(), ZoneOffset.UTC);
        Update update = new SubscriptionUpdateReader(fields, today).read(body);
        if (!fields.complaints().isEmpty()) {
            item.put("result", "error");
            fields.complaints().forEach(item.putObject("error")::put);
            return item;
        }
        try {
            return done(item, billing.desk().update(id, update), request);
        } catch (Refused refused) {
            return Json.failed(item, refused.field(), refused.text());
        }
    }

    private static ObjectNode done(ObjectNode item, Update.Done done, ApiRequest request) {
        item.put("result", "success");
        @Nullable Proration proration = done.proration();
        if (proration != null) {
            item.put("prorated", true);
            item.set("proration", ProrationJson.of(proration, request.store().payoutCurrency()));
        }
        return item;
    }
}
