package io.storefleet.fastspring.events;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.fastspring.subscriptions.Subscription;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an event tells of the store's objects (contract 15.3): those that came whole, and the ids of those that changed
 * without coming whole. Accounts never come whole: an event leaves out some of their fields.
 *
 * @param orders whole orders
 * @param subscriptions whole subscriptions
 * @param returns whole returns
 * @param orderIds orders to be read again
 * @param subscriptionIds subscriptions to be read again
 * @param accountIds accounts to be read again
 */
public record EventObjects(
        List<Order> orders,
        List<Subscription> subscriptions,
        List<Return> returns,
        Set<OrderId> orderIds,
        Set<SubscriptionId> subscriptionIds,
        Set<AccountId> accountIds) {

    /** Those that change nothing of an order, a subscription or an account. */
    private static final List<String> BESIDE = List.of("payoutEntry.", "mailingListEntry.", "quote.", "invoice.");

    /** Of no object. */
    public static final EventObjects NOTHING =
            new EventObjects(List.of(), List.of(), List.of(), Set.of(), Set.of(), Set.of());

    public EventObjects {
        orders = List.copyOf(orders);
        subscriptions = List.copyOf(subscriptions);
        returns = List.copyOf(returns);
        orderIds = Set.copyOf(orderIds);
        subscriptionIds = Set.copyOf(subscriptionIds);
        accountIds = Set.copyOf(accountIds);
    }

    /** Of a type that is not known, everything it names is to be read again. */
    public static EventObjects of(Event event) {
        String type = event.type().value();
        return BESIDE.stream().anyMatch(type::startsWith) ? NOTHING : new Finder(type, event.data()).found();
    }

    /** The same without whole orders and subscriptions: these are to be read again. */
    public EventObjects asIds() {
        return new EventObjects(
                List.of(),
                List.of(),
                returns,
                Stream.concat(orderIds.stream(), orders.stream().map(Order::id)).collect(Collectors.toSet()),
                Stream.concat(subscriptionIds.stream(), subscriptions.stream().map(Subscription::id))
                        .collect(Collectors.toSet()),
                accountIds);
    }

    @Override
    public String toString() {
        return "EventObjects[" + orders.size() + " orders, " + subscriptions.size() + " subscriptions]";
    }

    /** Looks through one event's data. */
    private static final class Finder {

        private final List<Order> orders = new ArrayList<>();
        private final List<Subscription> subscriptions = new ArrayList<>();
        private final Set<OrderId> orderIds = new LinkedHashSet<>();
        private final Set<SubscriptionId> subscriptionIds = new LinkedHashSet<>();
        private final Set<AccountId> accountIds = new LinkedHashSet<>();
        private final String type;
        private final EventData data;
        private final Fields fields;

        Finder(String type, EventData data) {
            this.type = type;
            this.data = data;
            this.fields = Json.parse(data.raw().getBytes(StandardCharsets.UTF_8))
                    .map(Fields::of)
                    .orElseThrow(() -> new IllegalStateException("an event's data are JSON"));
        }

        EventObjects found() {
            order();
            subscription();
            subscriptionIds.addAll(
                    fields.ids("subscriptions", "subscription", SubscriptionId::isValid, SubscriptionId::new));
            OrderId group = fields.id(OrderId::isValid, OrderId::new, "cotermGroupOrderId");
            if (group != null) {
                orderIds.add(group);
            }
            if (type.startsWith("account.") && data.account() != null) {
                accountIds.add(data.account());
            }
            return new EventObjects(orders, subscriptions, returns(), orderIds, subscriptionIds, accountIds);
        }

        private void order() {
            OrderId id = data.order();
            if (id == null) {
                id = fields.id(OrderId::isValid, OrderId::new, "original");
            }
            if (id != null) {
                OrderId named = id;
                whole("order", "items")
                        .flatMap(each -> Optional.ofNullable(Order.read(each)))
                        .filter(order -> order.id().equals(named))
                        .ifPresentOrElse(orders::add, () -> orderIds.add(named));
            }
        }

        /** A return tells when it was made, which its order does not; the order is read again beside. */
        private List<Return> returns() {
            Return told = type.startsWith("return.") ? Return.read(fields) : null;
            return told == null ? List.of() : List.of(told);
        }

        private void subscription() {
            SubscriptionId id = data.subscription();
            if (id != null) {
                whole("subscription", "state")
                        .flatMap(each -> Optional.ofNullable(Subscription.read(each)))
                        .filter(subscription -> subscription.id().equals(id))
                        .ifPresentOrElse(subscriptions::add, () -> subscriptionIds.add(id));
            }
        }

        /** The object itself or the one inside under its name, if it has what only a whole one has. */
        private Optional<Fields> whole(String name, String mark) {
            Fields object = fields.in(name).isPresent() ? fields.in(name) : fields;
            boolean about = object != fields || type.startsWith(name + ".");
            boolean marked =
                    !object.json(mark).isMissingNode() && !object.json(mark).isNull();
            return about && marked ? Optional.of(object) : Optional.empty();
        }
    }
}
