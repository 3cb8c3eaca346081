package io.storefleet.orders.internal.change;

import io.storefleet.bulk.BulkRefusal;
import io.storefleet.bulk.BulkStep;
import io.storefleet.fastspring.OrderId;
import io.storefleet.intents.IntentView;
import io.storefleet.orders.OrderActions.Ask;
import io.storefleet.orders.OrderChange;
import io.storefleet.orders.OrderProblem;
import org.springframework.stereotype.Component;

/** Changes one order of a run over many. */
@Component
class OrderSteps {

    private final OrderActionService actions;

    OrderSteps(OrderActionService actions) {
        this.actions = actions;
    }

    IntentView carryOut(BulkStep step, OrderChange change) {
        var ask = new Ask(step.store(), new OrderId(step.id()), step.token(), step.basis());
        try {
            return actions.carryOut(ask, change, step.job());
        } catch (OrderProblem problem) {
            throw BulkRefusal.of(problem.kind(), problem.detail());
        }
    }
}
