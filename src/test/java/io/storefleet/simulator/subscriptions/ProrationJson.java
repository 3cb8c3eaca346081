package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.Interval;
import io.storefleet.simulator.billing.Proration;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.MoneyJson;
import io.storefleet.simulator.world.Money;
import tools.jackson.databind.node.ObjectNode;

/** Writes the {@code proration} object of an update (contract §11.4). */
final class ProrationJson {

    private ProrationJson() {}

    static ObjectNode of(Proration proration, String payoutCurrency) {
        MoneyJson money =
                new MoneyJson(payoutCurrency, proration.after().buyer().market().language());
        Proration.Sums sums = proration.sums();
        Proration.Days days = proration.days();
        ObjectNode node = Json.object()
                .put("productPath", proration.after().plan().product().path())
                .put("currency", sums.credit().currency())
                .put("nextPeriodStartDate", days.begin().plusDays(days.past()).toString())
                .put("nextPeriodEndDate", end(proration))
                .put("previousRemainingDays", days.remaining())
                .put("periodPastDays", days.past())
                .put("nextRemainingDays", proration.restarts() ? days.total() : days.remaining());
        Interval before = proration.before().course().interval();
        Interval after = proration.after().course().interval();
        node.putObject("regularPeriod").put("unit", after.unit()).put("unitCount", after.length());
        price(node.putObject("nextPricePerPeriod"), sums.next(), after, money);
        price(node.putObject("previousPricePerPeriod"), sums.previous(), before, money);
        money.full(node, "utilizedAmount", sums.utilized());
        money.full(node, "creditAmount", sums.credit());
        money.full(node, "proratedAmount", sums.prorated());
        money.full(node, "chargeAmount", sums.charge());
        money.full(node, "prorateAdjustment", sums.adjustment());
        money.full(node, "refundAmount", sums.refund());
        return node;
    }

    private static String end(Proration proration) {
        Proration.Days days = proration.days();
        Interval after = proration.after().course().interval();
        return proration.restarts()
                ? after.after(days.begin().plusDays(days.past()), 1)
                        .minusDays(1)
                        .toString()
                : days.end().minusDays(1).toString();
    }

    private static void price(ObjectNode node, Money amount, Interval interval, MoneyJson money) {
        money.full(node, "amount", amount);
        node.putObject("period").put("count", interval.length()).put("unit", interval.unit());
    }
}
