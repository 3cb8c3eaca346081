package io.storefleet.orders.internal.change;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Refusal;
import io.storefleet.fastspring.orders.ChargeItem;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.orders.OrderCharge;
import io.storefleet.fastspring.orders.OrderCharges;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.Intended;
import io.storefleet.intents.IntentId;
import io.storefleet.intents.Sight;
import io.storefleet.intents.TargetKind;
import io.storefleet.orders.ChargeWish;
import io.storefleet.team.Verb;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Making an order and charging it; it is proven by a mark of ours among the orders the account did not have before. */
@Component
class OrderChargeKind implements ChangeKind {

    static final String NAME = "order.charge";

    /** In what was there before: the ids of the account's orders, between blanks. */
    static final String ORDERS = "orders";

    /** The name of the tag; its value is the id of the intent. */
    static final String MARK = "storefleet-charge";

    private static final String ORDER = "order";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verb verb() {
        return Verb.ORDER_CHARGE;
    }

    @Override
    public TargetKind target() {
        return TargetKind.ACCOUNT;
    }

    @Override
    public Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
        var charges = charges(client);
        if (charges == null) {
            // It was switched off between the check and the call.
            return new Outcome.Rejected<>(new Refusal("charges-off", "", CallTrace.unsent(), false));
        }
        var account = new AccountId(intended.target().id());
        var outcome = charges.create(order(account, intended.id(), Requests.charge(intended.request())));
        return outcome instanceof Outcome.Rejected<Order>(Refusal refusal)
                        && refusal.code().equals("account")
                ? new Outcome.Rejected<>(new Refusal("charge-account", refusal.text(), refusal.trace(), refusal.sent()))
                : outcome.map(made -> Map.of(ORDER, made.id().value()));
    }

    private static @Nullable OrderCharges charges(FastSpring client) {
        try {
            return client.orderCharges();
        } catch (IllegalStateException switchedOff) {
            return null;
        }
    }

    private static OrderCharge order(AccountId account, IntentId intent, ChargeWish wish) {
        var items =
                wish.items().stream().map(item -> item(item, wish.currency())).toList();
        var mark = Map.of(MARK, intent.toString());
        return new OrderCharge(account, wish.currency(), items, wish.coupon(), mark);
    }

    private static ChargeItem item(ChargeWish.Item item, String currency) {
        var price = item.price();
        var pricing = price == null ? null : new ChargeItem.Pricing(List.of(new Money(price, currency)), null, null);
        return new ChargeItem(item.product(), item.quantity(), Map.of(), pricing);
    }

    @Override
    public Sight look(FastSpring client, Intended intended) {
        var known = Set.of(intended.before().getOrDefault(ORDERS, "").split(" "));
        var account = client.accounts().get(new AccountId(intended.target().id()));
        var fresh = account.orders().stream()
                .filter(id -> OrderId.isValid(id) && !known.contains(id))
                .map(OrderId::new)
                .toList();
        if (fresh.isEmpty()) {
            return new Sight.NotDone();
        }
        var told = client.orders().get(fresh).stream()
                .flatMap(OrderChargeKind::told)
                .toList();
        var ours = told.stream().filter(order -> isMarked(order, intended.id())).toList();
        return switch (ours.size()) {
            case 0 -> told.size() < fresh.size() ? new Sight.Unclear("not-told") : new Sight.NotDone();
            case 1 -> new Sight.Done(Map.of(ORDER, ours.getFirst().id().value()));
            default -> new Sight.Unclear("several-tagged");
        };
    }

    private static boolean isMarked(Order order, IntentId intent) {
        return intent.toString().equals(order.marks().tags().get(MARK));
    }

    private static Stream<Order> told(ItemResult<Order> result) {
        return result instanceof ItemResult.Success<Order> good ? Stream.of(good.value()) : Stream.empty();
    }
}
