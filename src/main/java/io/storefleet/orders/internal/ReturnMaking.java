package io.storefleet.orders.internal;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.orders.OrderItem;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.fastspring.returns.ReturnItem;
import io.storefleet.orders.OrderReturns;
import io.storefleet.orders.OrderReturns.Given;
import io.storefleet.orders.OrderReturns.Left;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Works out what is left of an order's items after its returns. */
public final class ReturnMaking {

    private static final Comparator<Given> LATEST_FIRST =
            Comparator.comparing(Given::at, Comparator.nullsLast(Comparator.reverseOrder()));

    private final OrderMasking masking;

    ReturnMaking(boolean personal) {
        masking = new OrderMasking(personal);
    }

    OrderReturns of(Order order, List<Return> returns) {
        return new OrderReturns(
                returns.stream().map(this::given).sorted(LATEST_FIRST).toList(), left(order, returns));
    }

    private Given given(Return one) {
        var reference = one.reference();
        return new Given(
                one.id(),
                reference == null ? null : reference.value(),
                one.state().completed(),
                one.state().changed(),
                one.totals().total().money(),
                one.grounds().reason(),
                masking.only(one.grounds().note()),
                one.grounds().performer().type());
    }

    /** A return names products, so items of one product are one. */
    public static List<Left> left(Order order, List<Return> returns) {
        Map<String, BigDecimal> returned = returns.stream()
                .flatMap(each -> each.items().stream())
                .filter(item -> item.subtotal().money() != null)
                .collect(Collectors.groupingBy(
                        ReturnItem::product,
                        Collectors.reducing(BigDecimal.ZERO, ReturnMaking::amount, BigDecimal::add)));
        return order.items().stream()
                .filter(item -> item.subtotal().money() != null)
                .collect(Collectors.toMap(
                        OrderItem::product,
                        item -> left(item, returned.getOrDefault(item.product(), BigDecimal.ZERO)),
                        (one, same) ->
                                new Left(one.product(), one.name(), sum(one.bought(), same.bought()), one.returned()),
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Left left(OrderItem item, BigDecimal returned) {
        var bought = java.util.Objects.requireNonNull(item.subtotal().money());
        var name = item.display().name();
        return new Left(
                item.product(), name == null ? item.product() : name, bought, new Money(returned, bought.currency()));
    }

    private static BigDecimal amount(ReturnItem item) {
        var money = item.subtotal().money();
        return money == null ? BigDecimal.ZERO : money.amount();
    }

    private static Money sum(Money one, Money other) {
        return new Money(one.amount().add(other.amount()), one.currency());
    }
}
