package io.storefleet.fastspring.products;

import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import io.storefleet.fastspring.products.Pricing.Rest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a pricing this client does not know. A saved pricing may replace the one before (contract 8.3), so that what is
 * not sent back would be lost.
 */
final class PricingRest {

    private static final Set<String> KNOWN = Set.of(
            "trial",
            "interval",
            "intervalLength",
            "intervalCount",
            "renew",
            "quantityBehavior",
            "quantityDefault",
            "price",
            "quantityDiscounts",
            "discountReason",
            "discountDuration",
            "dateLimitsEnabled",
            "paymentCollected",
            "paidTrial",
            "trialPrice");

    private static final Set<String> NOTICE = Set.of("enabled", "interval", "intervalLength", "amount");

    /** Known ones that have settings of their own. */
    private static final Map<String, Set<String>> WITHIN = Map.of(
            "setupFee", Set.of("price", "title"),
            "reminderNotification", NOTICE,
            "overdueNotification", NOTICE,
            "cancellation", NOTICE);

    private PricingRest() {}

    static Rest of(Fields pricing) {
        return pricing.isPresent() ? new Rest(without(object(pricing.raw())).toString()) : Rest.NONE;
    }

    private static ObjectNode without(ObjectNode pricing) {
        pricing.remove(KNOWN);
        WITHIN.forEach((name, known) -> {
            if (pricing.path(name) instanceof ObjectNode inner
                    && !inner.remove(known).isEmpty()) {
                return;
            }
            pricing.remove(name);
        });
        return pricing;
    }

    /** What belongs to a setting that is not sent goes with it. */
    static void add(Rest rest, Body pricing) {
        var json = pricing.json();
        object(rest.json()).properties().forEach(each -> {
            if (!WITHIN.containsKey(each.getKey())) {
                json.set(each.getKey(), each.getValue());
            } else if (json.path(each.getKey()) instanceof ObjectNode sent) {
                sent.setAll((ObjectNode) each.getValue());
            }
        });
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) Json.parse(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
