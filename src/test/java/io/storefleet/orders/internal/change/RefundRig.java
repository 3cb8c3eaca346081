package io.storefleet.orders.internal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.returns.RefundReason;
import io.storefleet.intents.IntentView;
import io.storefleet.orders.OrderChange.Refund;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.OrderProblem.Kind;
import io.storefleet.orders.Refundable;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Refunds of a paid order in dollars. */
record RefundRig(OrderRig rig) {

    private static final String NOTE = "Sorry, dear Quintessa Example";

    RefundRig(ApplicationContext context) {
        this(new OrderRig(context, order -> "USD".equals(order.totals().currency())));
    }

    Refund whole() {
        return new Refund(true, Map.of(), "USD", RefundReason.OTHER, NOTE, false);
    }

    Refund part(String amount) {
        var parts = Map.of(rig.order.items().getFirst().product(), new BigDecimal(amount));
        return new Refund(false, parts, "USD", RefundReason.ORDER_ERROR, NOTE, true);
    }

    IntentView refund(Refund refund) {
        return rig.change(rig.agency.owner(), refund);
    }

    Refundable left() {
        return rig.standing(rig.agency.owner()).refundable();
    }

    void refuses(Refund refund, Kind kind) {
        assertThatThrownBy(() -> refund(refund))
                .isInstanceOfSatisfying(
                        OrderProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
