package io.storefleet.simulator.billing;

import io.storefleet.simulator.billing.SimulatedSubscription.Addon;
import io.storefleet.simulator.billing.SimulatedSubscription.Cut;
import io.storefleet.simulator.state.SimulatedOrder.Amounts;
import io.storefleet.simulator.state.SimulatedOrder.Details;
import io.storefleet.simulator.state.SimulatedOrder.Line;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one period of a subscription costs. */
public record Bill(List<Line> lines) {

    /** What is asked for one item: how many, at which price each, less how much each; prices include tax. */
    record Item(
            Product product,
            int quantity,
            Money price,
            @Nullable Cut cut) {}

    public static Bill of(SimulatedSubscription subscription) {
        SimulatedSubscription.Plan plan = subscription.plan();
        List<Line> lines = new ArrayList<>();
        lines.add(line(subscription, new Item(plan.product(), plan.quantity(), plan.price(), plan.cut())));
        for (Addon addon : plan.addons()) {
            lines.add(line(subscription, new Item(addon.product(), addon.quantity(), addon.price(), addon.cut())));
        }
        return new Bill(List.copyOf(lines));
    }

    public Money net() {
        return lines.stream()
                .map(line -> line.amounts().subtotal())
                .reduce(Money::plus)
                .orElseThrow();
    }

    public Money tax() {
        return lines.stream()
                .map(line -> line.amounts().tax())
                .reduce(Money::plus)
                .orElseThrow();
    }

    public Money total() {
        return net().plus(tax());
    }

    private static Line line(SimulatedSubscription subscription, Item item) {
        BigDecimal quantity = BigDecimal.valueOf(item.quantity());
        Money list = item.price().times(quantity);
        Money off = item.cut() == null
                ? Money.zero(list.currency())
                : item.cut().of(item.price()).times(quantity);
        String country = subscription.buyer().market().country();
        Money net = Taxes.net(list.minus(off), country);
        boolean exempt = subscription.buyer().taxExemptId() != null;
        Money tax = exempt ? Money.zero(list.currency()) : list.minus(off).minus(net);
        Amounts amounts = new Amounts(net, Taxes.net(list, country).minus(net), tax);
        @Nullable String coupon = item.cut() == null ? null : item.cut().coupon();
        Details details = new Details(subscription.id(), coupon, null, false, Map.of());
        return new Line(item.product().path(), item.product().display(), item.quantity(), amounts, details);
    }
}
