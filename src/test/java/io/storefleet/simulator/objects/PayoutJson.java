package io.storefleet.simulator.objects;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedReturn;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what an order or return moves between seller and FastSpring (contract §15.3, payoutEntry.created). */
public final class PayoutJson {

    private static final BigDecimal FEE = new BigDecimal("0.089");

    public ObjectNode of(SimulatedOrder order, SimulatedStore store) {
        ObjectNode node = Json.object()
                .put("orderId", order.id())
                .put("reference", order.keys().reference())
                .put("live", order.stage().live())
                .put("order", order.id());
        return amounts(node, order, new Sums(order.total(), order.tax()), store);
    }

    public ObjectNode of(SimulatedReturn made, SimulatedStore store) {
        ObjectNode node = Json.object()
                .put("reference", made.keys().reference())
                .put("live", made.order().stage().live())
                .put("return", made.id());
        return amounts(node, made.order(), new Sums(made.total(), made.tax()), store);
    }

    private record Sums(Money total, Money tax) {}

    private static ObjectNode amounts(ObjectNode node, SimulatedOrder order, Sums sums, SimulatedStore store) {
        String currency = store.payoutCurrency();
        BigDecimal total = sums.total().in(currency).amount();
        BigDecimal tax = sums.tax().in(currency).amount();
        BigDecimal fee = total.multiply(FEE).setScale(4, RoundingMode.HALF_UP);
        Money payout = Money.of(total.subtract(tax).subtract(fee), currency);
        node.put("account", order.account());
        ArrayNode subscriptions = node.putArray("subscriptions");
        subscriptions(order).forEach(subscriptions::add);
        ObjectNode subtractions = node.putObject("subtractions");
        subtraction(subtractions.putObject("tax"), currency, tax.setScale(4, RoundingMode.HALF_UP))
                .put("percentage", Taxes.percent(order.buyer().market().country()));
        subtraction(subtractions.putObject("fastspring"), currency, fee).put("percentage", FEE.movePointRight(2));
        node.putArray("payouts")
                .addObject()
                .put("payee", store.slug())
                .put("currency", currency)
                .put("payout", payout.amount().toPlainString())
                .put("subtotal", payout.number())
                .put("total", total.toPlainString());
        return node;
    }

    private static ObjectNode subtraction(ObjectNode node, String currency, BigDecimal amount) {
        return node.put("currency", currency).put("amount", amount);
    }

    private static List<String> subscriptions(SimulatedOrder order) {
        return order.lines().stream()
                .map(line -> line.details().subscription())
                .filter(Objects::nonNull)
                .toList();
    }
}
