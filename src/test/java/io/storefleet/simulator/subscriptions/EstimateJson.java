package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.Bill;
import io.storefleet.simulator.billing.Course;
import io.storefleet.simulator.billing.Proration;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.billing.SimulatedSubscription.Cut;
import io.storefleet.simulator.http.DayJson;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.MoneyJson;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a change would cost (contract §11.8). */
final class EstimateJson {

    private final String payoutCurrency;

    EstimateJson(String payoutCurrency) {
        this.payoutCurrency = payoutCurrency;
    }

    /** Without a proration nothing is due before the next charge. */
    ObjectNode of(SimulatedSubscription before, SimulatedSubscription after, @Nullable Proration proration) {
        String language = after.buyer().market().language();
        MoneyJson money = new MoneyJson(payoutCurrency, language);
        ObjectNode node = Json.object()
                .put("subscription", before.id())
                .put("currency", before.currency())
                .put("timezone", "UTC");
        Course course = after.course();
        @Nullable LocalDate next = course.term().next();
        DayJson.family(node, "periodStartDate", course.periodBegin(), language);
        DayJson.family(node, "periodEndDate", next == null ? null : next.minusDays(1), language);
        DayJson.family(node, "endDate", course.ending().end(), language);
        DayJson.family(node, "nextChargeDate", next, language);
        @Nullable Integer remaining = course.ending().remaining();
        node.put("remainingPeriods", remaining == null ? -1 : remaining)
                .put("isProratable", Proration.possible(before))
                .put("prorationStatus", Proration.possible(before) ? "Available" : "Not available");
        EstimatedPlanJson plans = new EstimatedPlanJson(money, proration);
        plans.write(before, false, node.putObject("currentPlan"));
        plans.write(after, true, node.putObject("proposedPlan"));
        due(after, proration, money, node.putObject("amountDue"));
        discounts(after, money, node.putObject("discountTotals"));
        return node;
    }

    /** A negative subtotal is a credit: then nothing is due. */
    ObjectNode due(SimulatedSubscription one, @Nullable Proration proration, MoneyJson money, ObjectNode node) {
        Money zero = Money.zero(one.currency());
        Money whole = proration == null ? zero : proration.sums().adjustment();
        Money net = Taxes.net(whole, one.buyer().market().country());
        money.full(node, "prorationSubtotal", net);
        money.full(node, "prorationTax", whole.minus(net));
        money.full(node, "totalAmountDue", whole.amount().signum() < 0 ? zero : whole);
        DayJson.family(
                node,
                "nextChargeDate",
                one.course().term().next(),
                one.buyer().market().language());
        money.full(node, "nextChargeAmount", Bill.of(one).total());
        return node;
    }

    private static void discounts(SimulatedSubscription one, MoneyJson money, ObjectNode node) {
        Money zero = Money.zero(one.currency());
        @Nullable Cut cut = one.plan().cut();
        Money off = cut == null
                ? zero
                : cut.of(one.plan().price()).times(BigDecimal.valueOf(one.plan().quantity()));
        boolean coupon = cut != null && cut.coupon() != null;
        money.full(node, "productLevelDiscountTotal", coupon ? zero : off);
        money.full(node, "couponLevelDiscountTotal", coupon ? off : zero);
    }
}
