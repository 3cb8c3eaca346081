package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.Course;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.billing.SimulatedSubscription.Cut;
import io.storefleet.simulator.http.DayJson;
import io.storefleet.simulator.http.MoneyJson;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a subscription's price schedule (contract §11.2, {@code instructions}): trial, discounted, regular. */
final class SubscriptionInstructionsJson {

    private final SimulatedSubscription one;
    private final MoneyJson money;
    private final String language;

    /** What is charged in a phase, and its days; open ends are null. */
    private record Phase(
            String type,
            Money unit,
            Money off,
            @Nullable LocalDate begin,
            @Nullable LocalDate end) {}

    SubscriptionInstructionsJson(SimulatedSubscription one, MoneyJson money) {
        this.one = one;
        this.money = money;
        this.language = one.buyer().market().language();
    }

    void write(ArrayNode phases) {
        Course course = one.course();
        Money price = one.plan().price();
        Money none = Money.zero(price.currency());
        @Nullable LocalDate begin = course.periodBegin();
        Course.@Nullable Trial trial = course.trial();
        if (trial != null) {
            LocalDate first = course.term().begin();
            ObjectNode node = phase(
                    phases, new Phase("trial", none, none, first, trial.end().minusDays(1)));
            node.put("trialType", trial.kind().name());
            begin = begin.isBefore(trial.end()) ? trial.end() : begin;
        }
        @Nullable Cut cut = one.plan().cut();
        if (cut != null) {
            @Nullable LocalDate after = cut.periods() == null || course.interval().managed()
                    ? null
                    : course.interval().after(begin, cut.periods());
            @Nullable LocalDate last = after == null ? null : after.minusDays(1);
            phase(phases, new Phase("discounted", price, cut.of(price), begin, last))
                    .put("isNotTrial", true);
            begin = after;
        }
        if (begin != null) {
            phase(phases, new Phase("regular", price, none, begin, null)).put("isNotTrial", true);
        }
    }

    private ObjectNode phase(ArrayNode phases, Phase phase) {
        ObjectNode node =
                phases.addObject().put("product", one.plan().product().path()).put("type", phase.type());
        DayJson.family(node, "periodStartDate", phase.begin(), language);
        DayJson.family(node, "periodEndDate", phase.end(), language);
        node.put("intervalUnit", one.course().interval().unit())
                .put("intervalLength", one.course().interval().length());
        BigDecimal percent = percent(phase);
        node.put("discountPercent", percent)
                .put("discountPercentValue", percent)
                .put("discountPercentDisplay", percent.toPlainString() + "%");
        BigDecimal quantity = BigDecimal.valueOf(one.plan().quantity());
        Money list = phase.unit().times(quantity);
        Money off = phase.off().times(quantity);
        money.full(node, "discountTotal", off);
        money.full(node, "unitDiscount", phase.off());
        money.full(node, "price", phase.unit());
        money.full(node, "priceTotal", list);
        money.full(node, "unitPrice", phase.unit().minus(phase.off()));
        Money total = list.minus(off);
        money.full(node, "total", Taxes.net(total, one.buyer().market().country()));
        money.full(node, "totalWithTaxes", total);
        return node;
    }

    private static BigDecimal percent(Phase phase) {
        if (phase.off().amount().signum() == 0) {
            return BigDecimal.ZERO;
        }
        return phase.off().amount().movePointRight(2).divide(phase.unit().amount(), 0, RoundingMode.HALF_UP);
    }
}
