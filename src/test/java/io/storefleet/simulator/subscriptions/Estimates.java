package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.CouponBook;
import io.storefleet.simulator.billing.Proration;
import io.storefleet.simulator.billing.Refused;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.billing.Update;
import io.storefleet.simulator.http.ApiRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Computes what a change would cost without making it, for estimates and proforma invoices. */
final class Estimates {

    private final CouponBook coupons;

    Estimates(CouponBook coupons) {
        this.coupons = coupons;
    }

    /** Invalid coupons are overlooked. @throws Refused with the first field that is wrong */
    ObjectNode of(ApiRequest request, SimulatedSubscription before, JsonNode body) {
        SubscriptionFields fields = new SubscriptionFields(request.store().catalogue(), coupons, before.currency());
        fields.plan(body);
        if (body.has("coupons")) {
            fields.coupons(body.path("coupons"), false);
        }
        fields.complaints().forEach((field, text) -> {
            throw new Refused(field, text);
        });
        SimulatedSubscription after =
                new Update(List.copyOf(fields.edits()), false, Update.Money.PREVIEW).applied(before);
        LocalDate today = LocalDate.ofInstant(request.state().time().instant(), ZoneOffset.UTC);
        EstimateJson json = new EstimateJson(request.store().payoutCurrency());
        boolean prorates = body.path("prorate").asBoolean(false);
        return json.of(before, after, prorates ? Proration.of(before, after, today) : null);
    }
}
