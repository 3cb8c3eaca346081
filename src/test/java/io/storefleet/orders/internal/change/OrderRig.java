package io.storefleet.orders.internal.change;

import static io.storefleet.testing.TestAgency.call;

import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.orders.OrderActions;
import io.storefleet.orders.OrderActions.Ask;
import io.storefleet.orders.OrderActions.Standing;
import io.storefleet.orders.OrderChange;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** An agency with a store at a simulator of its own, and a paid order that no test has touched. */
public final class OrderRig {

    /** The first ones are left to those who only read. */
    private static final int LEFT_OUT = 60;

    private static final Set<String> USED = ConcurrentHashMap.newKeySet();

    public final TestAgency agency;
    public final Simulator simulator;
    public final SimulatedStore shop;
    public final StoreId store;
    public final Order order;
    private final ApplicationContext context;
    private final long before;

    public OrderRig(ApplicationContext context) {
        this(context, order -> true);
    }

    public OrderRig(ApplicationContext context, Predicate<Order> wanted) {
        this.context = context;
        agency = TestAgency.in(context);
        simulator = context.getBean(QuietSimulator.class).simulator();
        var found = simulator.stores().stream()
                .map(each -> find(each, wanted))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        shop = found.shop();
        store = found.store();
        order = found.order();
        before = changes();
    }

    private record Found(SimulatedStore shop, StoreId store, Order order) {}

    /** In the next store when one has no more of them. */
    private Optional<Found> find(SimulatedStore in, Predicate<Order> wanted) {
        var connected = agency.store(in, TestContext.QUIET);
        var ids = in.accounts().stream()
                .skip(LEFT_OUT)
                .flatMap(account -> account.orderIds().stream())
                .map(OrderId::new)
                .toList();
        return call(
                        agency.owner(),
                        () -> bean(StoreClients.class)
                                .client(connected)
                                .orders()
                                .get(ids))
                .stream()
                .flatMap(result -> result instanceof ItemResult.Success<Order> good
                        ? Stream.of(good.value())
                        : Stream.<Order>empty())
                .filter(each -> each.state().completed() && each.returns().isEmpty())
                .filter(OrderRig::worthSomething)
                .filter(wanted)
                .filter(each -> USED.add(each.id().value()))
                .findFirst()
                .map(each -> new Found(in, connected, each));
    }

    private static boolean worthSomething(Order order) {
        var first = order.items().getFirst().subtotal().money();
        return first != null && first.amount().compareTo(BigDecimal.TEN) > 0;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Target target() {
        return new Target(store, TargetKind.ORDER, order.id().value());
    }

    public Standing standing(Actor actor) {
        return call(actor, () -> bean(OrderActions.class).standing(store, order.id()));
    }

    public Basis basis(Actor actor) {
        return call(actor, () -> bean(Intents.class).basis(target()));
    }

    /** As a person does who opens a dialog now. */
    public IntentView change(Actor actor, OrderChange change) {
        return change(actor, change, UUID.randomUUID(), basis(actor));
    }

    public IntentView change(Actor actor, OrderChange change, UUID token, Basis basis) {
        var ask = new Ask(store, order.id(), token, basis);
        return call(actor, () -> bean(OrderActions.class).carryOut(ask, change));
    }

    public IntentView now(IntentView intent) {
        return call(agency.owner(), () -> bean(Intents.class).find(intent.id()).orElseThrow());
    }

    public Order live() {
        return call(
                agency.owner(),
                () -> bean(StoreClients.class).client(store).orders().get(order.id()));
    }

    /** How often the store was asked to change something. */
    public long sent() {
        return changes() - before;
    }

    private long changes() {
        return simulator.calls().stream().filter(each -> each.changes()).count();
    }

    public void pass(Duration time) throws SQLException {
        new IntentTime(context).pass(time, order.id().value());
    }
}
