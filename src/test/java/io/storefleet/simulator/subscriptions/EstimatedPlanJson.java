package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.Bill;
import io.storefleet.simulator.billing.Proration;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.http.DayJson;
import io.storefleet.simulator.http.MoneyJson;
import io.storefleet.simulator.state.SimulatedOrder.Line;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a plan within an estimate (contract §11.8): what it costs a period, and the share of the running one. */
final class EstimatedPlanJson {

    private final MoneyJson money;
    private final @Nullable Proration proration;

    EstimatedPlanJson(MoneyJson money, @Nullable Proration proration) {
        this.money = money;
        this.proration = proration;
    }

    /** The current plan is given back, a proposed one is charged. */
    void write(SimulatedSubscription one, boolean proposed, ObjectNode node) {
        List<Line> lines = Bill.of(one).lines();
        int length = one.course().interval().length();
        String unit = one.course().interval().unit();
        node.put("billingFrequency", length + " " + unit + (length > 1 ? "s" : ""));
        item(one, lines.getFirst(), one.plan().price(), node);
        ArrayNode addons = node.putArray("addons");
        for (int number = 1; number < lines.size(); number++) {
            item(one, lines.get(number), one.plan().addons().get(number - 1).price(), addons.addObject());
        }
        Bill bill = new Bill(lines);
        money.full(node, "subscriptionSubtotal", bill.net());
        money.full(node, "subscriptionTax", bill.tax());
        money.full(node, "subscriptionTotal", bill.total());
        period(one, node);
        prorated(one, proposed, node);
    }

    private void item(SimulatedSubscription one, Line line, Money price, ObjectNode node) {
        node.put("product", line.product()).put("display", line.display());
        money.full(node, "price", price);
        money.full(node, "discount", line.amounts().discount());
        node.put("quantity", line.quantity());
        money.full(node, "subtotal", line.amounts().subtotal());
        money.full(node, "tax", line.amounts().tax());
        money.full(node, "total", line.amounts().subtotal().plus(line.amounts().tax()));
        node.put("taxPercent", Taxes.percent(one.buyer().market().country()));
    }

    private static void period(SimulatedSubscription one, ObjectNode node) {
        String language = one.buyer().market().language();
        DayJson.family(node, "periodStartDate", one.course().periodBegin(), language);
        @Nullable LocalDate next = one.course().term().next();
        DayJson.family(node, "periodEndDate", next == null ? null : next.minusDays(1), language);
        DayJson.family(node, "subscriptionEndDate", one.course().ending().end(), language);
    }

    private void prorated(SimulatedSubscription one, boolean proposed, ObjectNode node) {
        if (proration == null) {
            return;
        }
        Proration.Days days = proration.days();
        node.put("prorationUtilizedDays", days.past())
                .put("prorationRemainingDays", days.remaining())
                .put("prorationTotalDays", days.total());
        Money zero = Money.zero(one.currency());
        Money whole = proposed
                ? proration.sums().prorated()
                : proration.sums().credit().times(BigDecimal.ONE.negate());
        Money net = Taxes.net(whole, one.buyer().market().country());
        money.full(node, "proratedItemCharge", proposed ? whole : zero);
        money.full(
                node, "proratedItemCredit", proposed ? zero : proration.sums().credit());
        money.full(node, "proratedItemSubtotal", net);
        money.full(node, "proratedItemTax", whole.minus(net));
        money.full(node, "proratedItemTotal", whole);
        money.full(
                node,
                proposed ? "subscriptionProratedCharge" : "subscriptionProratedCredit",
                proposed ? whole : proration.sums().credit());
    }
}
