package io.storefleet.orders.internal;

import static io.storefleet.testing.TestAgency.call;
import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.orders.OrderDetail;
import io.storefleet.orders.OrderDetails;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import org.springframework.context.ApplicationContext;

/** An agency with a store at a simulator of its own, its orders, and the copies of some. */
final class DetailRig {

    final OrderDetails orders;
    final Simulator simulator;
    final TestAgency agency;
    final StoreId store;
    final SoldOrders sold;
    final Mirror mirror;

    DetailRig(ApplicationContext context) {
        orders = context.getBean(OrderDetails.class);
        mirror = context.getBean(Mirror.class);
        simulator = context.getBean(QuietSimulator.class).simulator();
        agency = TestAgency.in(context);
        store = agency.store(simulator.store("aurora"), TestContext.QUIET);
        sold = new SoldOrders(simulator.store("aurora"), context.getBean(StoreClients.class), agency.owner(), store);
        simulator.forgetCalls();
    }

    OrderDetail find(Actor actor, Order order) {
        return call(actor, () -> orders.find(store, order.id()));
    }

    long calls() {
        return simulator.calls().stream()
                .filter(asked -> asked.path().startsWith("/orders"))
                .count();
    }

    void copied(Order order) {
        call(
                agency.owner(),
                () -> mirror.pull(store, ObjectKind.ORDER, order.id().value()));
        simulator.forgetCalls();
    }

    static AccountId account(Order order) {
        return requireNonNull(order.parties().account());
    }
}
