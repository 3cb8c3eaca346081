package io.storefleet.orders.internal.change;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.orders.OrderActions;
import io.storefleet.orders.OrderChange;
import io.storefleet.orders.OrderChange.Marking;
import io.storefleet.orders.OrderChange.Refund;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.Refundable;
import io.storefleet.orders.internal.ReturnMaking;
import io.storefleet.orders.internal.change.Requests.Wish;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the order, checks what is wanted, and has it written down and sent. */
@Service
class OrderActionService implements OrderActions {

    private static final String REFUND = "return.create";
    private static final String MARKING = "order.tag";
    /** More of our own returns than this one order cannot have. */
    private static final int OWN = 100;

    private final Intents intents;
    private final LiveOrders live;
    private final Rights rights;

    OrderActionService(Intents intents, LiveOrders live, Rights rights) {
        this.intents = intents;
        this.live = live;
        this.rights = rights;
    }

    @Override
    public List<String> offered(StoreId store, OrderId order) {
        var target = target(store, order);
        intents.basis(target);
        return Stream.of(REFUND, MARKING)
                .filter(kind -> intents.permitted(kind, target))
                .filter(kind -> !kind.equals(MARKING) || personal(store))
                .toList();
    }

    @Override
    public Standing standing(StoreId store, OrderId id) {
        // Before reading: what is done after it must not count as seen.
        var basis = intents.basis(target(store, id));
        var now = live.get(store, id);
        var shown = personal(store);
        var subscriptions = now.items().stream()
                .flatMap(item -> Stream.ofNullable(item.role().subscription()))
                .distinct()
                .toList();
        return new Standing(
                refundable(now, live.returns(store, now)),
                shown ? now.marks().tags() : Map.of(),
                shown ? items(now) : List.of(),
                subscriptions,
                basis);
    }

    /** Fees and shipping have paths that no change can name. */
    private static List<Item> items(Order now) {
        return now.items().stream()
                .filter(item -> ProductPath.isValid(item.product()))
                .map(item -> new Item(
                        item.product(),
                        Objects.requireNonNullElse(item.display().name(), item.product()),
                        item.attributes()))
                .toList();
    }

    private static Refundable refundable(Order now, List<Return> returns) {
        var total = now.totals().total().money();
        if (total == null) {
            throw new OrderProblem(OrderProblem.Kind.NOT_COMPLETED);
        }
        var returned = now.returns().stream()
                .flatMap(each -> Stream.ofNullable(each.amount().money()))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Refundable(
                now.state().completed(),
                new Money(total.amount().subtract(returned), total.currency()),
                ReturnMaking.left(now, returns));
    }

    private boolean personal(StoreId store) {
        return rights.decide(Tenancy.actor(), Verb.ACCOUNT_PERSONAL, store).allowed();
    }

    @Override
    public IntentView carryOut(Ask ask, OrderChange change) {
        return carryOut(ask, change, null);
    }

    /** As a row of a job, where there is one: then throws what a store answered that could not be read. */
    IntentView carryOut(Ask ask, OrderChange change, @Nullable JobId job) {
        var target = target(ask.store(), ask.order());
        intents.require(change.kind(), target);
        if (change instanceof Marking) {
            rights.require(Verb.ACCOUNT_PERSONAL, ask.store());
        }
        var known = intents.known(ask.token());
        return known.isPresent() ? known.get() : send(ask, change, target, job);
    }

    private IntentView send(Ask ask, OrderChange change, Target target, @Nullable JobId job) {
        var reading = job == null ? live : live.forJobs();
        try {
            var now = reading.get(ask.store(), ask.order());
            var wanted = switch (change) {
                case Refund refund -> refund(ask, refund, now, refundable(now, reading.returns(ask.store(), now)));
                case Marking marking -> marking(ask, wish(now, marking), target);
            };
            return job == null ? intents.carryOut(wanted) : intents.carryOut(wanted, job);
        } catch (OrderProblem doesNotFit) {
            // What was sent under this token meanwhile may be why.
            return intents.known(ask.token()).orElseThrow(() -> doesNotFit);
        }
    }

    private NewIntent refund(Ask ask, Refund refund, Order now, Refundable left) {
        var target = target(ask.store(), ask.order());
        Checks.check(left, refund);
        var amount = refund.whole()
                ? left.left().amount()
                : refund.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var facts = Map.of(
                "scope", refund.whole() ? "whole" : "part",
                "amount", amount.stripTrailingZeros().toPlainString(),
                "currency", left.currency(),
                "product", cut(refund.parts().keySet().stream().sorted().collect(Collectors.joining(", "))),
                "reason", refund.reason().name());
        return new NewIntent(
                refund.kind(),
                target,
                ask.token(),
                Requests.write(refund),
                facts,
                Map.of(RefundKind.RETURNS, returns(now, target)),
                ask.basis());
    }

    /** The store may show an old version that lacks what we have given back a moment ago. */
    private String returns(Order now, Target target) {
        var own = intents.about(target, OWN).stream()
                .flatMap(done -> Stream.ofNullable(done.told().result().get(RefundKind.RETURN)));
        return Stream.concat(now.returns().stream().map(each -> each.id().value()), own)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Wish wish(Order now, Marking marking) {
        var fresh = Checks.fresh(now, marking);
        return new Wish(fresh, MarkingKind.marks(now, fresh));
    }

    /** Tells the names of what is set, never the values. */
    private static NewIntent marking(Ask ask, Wish wish, Target target) {
        var fresh = wish.set();
        var attributes = fresh.attributes().values().stream().flatMap(values -> values.keySet().stream());
        var facts = Map.of("tags", names(fresh.tags().keySet().stream()), "attributes", names(attributes));
        return new NewIntent(fresh.kind(), target, ask.token(), Requests.write(wish), facts, Map.of(), ask.basis());
    }

    private static String names(Stream<String> keys) {
        return cut(keys.distinct().sorted().collect(Collectors.joining(", ")));
    }

    private static String cut(String text) {
        return text.length() > 200 ? text.substring(0, 199) + "…" : text;
    }

    private static Target target(StoreId store, OrderId order) {
        return new Target(store, TargetKind.ORDER, order.value());
    }
}
