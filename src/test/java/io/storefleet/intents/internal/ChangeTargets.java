package io.storefleet.intents.internal;

import static io.storefleet.testing.TestAgency.call;
import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.returns.RefundReason;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.orders.OrderActions;
import io.storefleet.orders.OrderChange.Refund;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.store.StoreClients;
import io.storefleet.subscriptions.SubscriptionActions;
import io.storefleet.subscriptions.SubscriptionChange.Charge;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.TestAgency;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Orders that can be paid back in parts and subscriptions that are charged by hand, and what the store has of both. */
final class ChangeTargets {

    private static final int MANY = 1_000;

    private final ApplicationContext context;
    private final TestAgency agency;
    private final StoreId store;
    private final Map<Target, Integer> before = new HashMap<>();
    private final Map<Target, Wish> wishes = new HashMap<>();
    private final Deque<Target> round = new ArrayDeque<>();

    /** One thing to be done to one object. */
    interface Wish {
        Target target();

        IntentView send(UUID token, Basis basis);
    }

    /** @param lost done and not confirmed, or confirmed and not done */
    record Truth(long lost, long duplicates) {}

    ChangeTargets(ApplicationContext context, TestAgency agency, StoreId store, SimulatedStore shop) {
        this.context = context;
        this.agency = agency;
        this.store = store;
        orders(shop).forEach(this::add);
        subscriptions().forEach(this::add);
    }

    int size() {
        return wishes.size();
    }

    /** Each one comes once before any comes again. */
    Wish next(Random chance) {
        if (round.isEmpty()) {
            var all = new ArrayList<>(wishes.keySet());
            all.sort(java.util.Comparator.comparing(Target::id));
            Collections.shuffle(all, chance);
            round.addAll(all);
        }
        return requireNonNull(wishes.get(round.remove()));
    }

    private List<Order> orders(SimulatedStore shop) {
        var ids = shop.accounts().stream()
                .flatMap(account -> account.orderIds().stream())
                .map(OrderId::new)
                .limit(4L * MANY)
                .toList();
        return call(
                        agency.owner(),
                        () -> context.getBean(StoreClients.class)
                                .client(store)
                                .orders()
                                .get(ids))
                .stream()
                .flatMap(each -> each instanceof ItemResult.Success<Order> good
                        ? Stream.of(good.value())
                        : Stream.<Order>empty())
                .filter(each -> each.state().completed() && each.returns().isEmpty())
                .filter(each -> {
                    var first = each.items().getFirst().subtotal().money();
                    return first != null && first.amount().compareTo(BigDecimal.TEN) > 0;
                })
                .limit(MANY)
                .toList();
    }

    private List<Subscription> subscriptions() {
        return call(
                agency.owner(),
                () -> context.getBean(StoreClients.class).client(store).subscriptions().stream(SubscriptionQuery.all())
                        .flatMap(each -> each instanceof ItemResult.Success<Subscription>(var key, var found)
                                ? Stream.of(found)
                                : Stream.<Subscription>empty())
                        .filter(each -> each.status().state().equals(SubscriptionState.ACTIVE))
                        .filter(each -> Boolean.TRUE.equals(each.plan().adhoc()))
                        .limit(MANY)
                        .toList());
    }

    private void add(Order order) {
        var target = new Target(store, TargetKind.ORDER, order.id().value());
        var item = order.items().getFirst();
        var wanted = new Refund(
                false,
                Map.of(item.product(), BigDecimal.ONE),
                String.valueOf(order.totals().currency()),
                RefundReason.OTHER,
                null,
                false);
        add(
                target,
                (token, basis) -> call(
                        agency.owner(),
                        () -> context.getBean(OrderActions.class)
                                .carryOut(new OrderActions.Ask(store, order.id(), token, basis), wanted)));
    }

    private void add(Subscription subscription) {
        var target =
                new Target(store, TargetKind.SUBSCRIPTION, subscription.id().value());
        add(
                target,
                (token, basis) -> call(
                        agency.owner(),
                        () -> context.getBean(SubscriptionActions.class)
                                .carryOut(
                                        new SubscriptionActions.Ask(store, subscription.id(), token, basis),
                                        new Charge())));
    }

    private interface Sending {
        IntentView send(UUID token, Basis basis);
    }

    private void add(Target target, Sending sending) {
        before.put(target, done(target));
        wishes.put(target, new Wish() {
            @Override
            public Target target() {
                return target;
            }

            @Override
            public IntentView send(UUID token, Basis basis) {
                return sending.send(token, basis);
            }
        });
    }

    /** How often the store has charged or paid back, as it tells itself. */
    private int done(Target target) {
        return call(agency.owner(), () -> {
            var client = context.getBean(StoreClients.class).client(store);
            return target.kind() == TargetKind.ORDER
                    ? client.orders().get(new OrderId(target.id())).returns().size()
                    : client.subscriptions()
                            .history()
                            .entries(new SubscriptionId(target.id()))
                            .size();
        });
    }

    Truth compare(TestAgency agency) {
        long lost = 0;
        long duplicates = 0;
        for (var target : wishes.keySet()) {
            int fresh = done(target) - requireNonNull(before.get(target));
            long confirmed = call(
                            agency.owner(), () -> context.getBean(Intents.class).about(target, MANY))
                    .stream()
                    .filter(each -> each.state() == IntentState.CONFIRMED)
                    .count();
            lost += Math.max(0, confirmed - fresh);
            duplicates += Math.max(0, fresh - confirmed);
        }
        return new Truth(lost, duplicates);
    }
}
