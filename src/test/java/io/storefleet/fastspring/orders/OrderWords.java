package io.storefleet.fastspring.orders;

import io.storefleet.simulator.state.SimulatedOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What client and simulator say of an order, in the same words; the copy in an array is a little younger. */
final class OrderWords {

    private OrderWords() {}

    static List<Object> of(Order order) {
        List<Object> told = new ArrayList<>(List.of(
                String.valueOf(order.references().reference()),
                String.valueOf(order.parties().account()),
                order.state().completed(),
                order.state().live(),
                minute(order.state().changed()),
                String.valueOf(order.totals().currency()),
                String.valueOf(order.parties().customer().email()),
                String.valueOf(order.payment().cardEnding()),
                order.marks().tags(),
                order.marks().coupons(),
                order.returns().stream().map(each -> each.id().value()).toList()));
        Stream.of(
                        order.totals().total(),
                        order.totals().tax(),
                        order.totals().subtotal(),
                        order.totals().discount())
                .forEach(each -> told.add(
                        plain(each.money() == null ? null : each.money().amount())));
        order.items()
                .forEach(item -> told.addAll(List.of(
                        item.product(),
                        String.valueOf(item.quantity()),
                        String.valueOf(item.role().subscription()),
                        item.proration() != null,
                        plain(
                                item.subtotal().money() == null
                                        ? null
                                        : item.subtotal().money().amount()))));
        return told;
    }

    static List<Object> of(SimulatedOrder order) {
        List<Object> told = new ArrayList<>(List.of(
                String.valueOf(order.keys().reference()),
                order.account(),
                order.completed(),
                order.stage().live(),
                minute(order.stage().changed()),
                order.currency(),
                order.buyer().person().email(),
                String.valueOf(order.buyer().payment().ending()),
                order.marks().tags(),
                order.marks().coupons(),
                order.marks().returns().stream().map(SimulatedOrder.Refund::id).toList()));
        Stream.of(order.total(), order.tax(), order.subtotal(), order.discount())
                .forEach(each -> told.add(plain(each.amount())));
        order.lines()
                .forEach(line -> told.addAll(List.of(
                        line.product(),
                        String.valueOf(line.quantity()),
                        String.valueOf(line.details().subscription()),
                        line.details().prorated(),
                        plain(line.amounts().subtotal().amount()))));
        return told;
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "none" : amount.stripTrailingZeros().toPlainString();
    }

    private static long minute(@Nullable Instant changed) {
        return changed == null ? 0 : changed.getEpochSecond() / 60;
    }
}
