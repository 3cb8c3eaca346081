package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.returns.Return;
import io.storefleet.fastspring.subscriptions.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What some events together ask for: the newest telling of each object that came whole, and each id to be read once. */
record Plan(List<DueEvent> events) {

    /** What is known of some objects since a moment. */
    record Telling(List<Order> orders, List<Subscription> subscriptions) {}

    private record Dated<T>(Instant asOf, T object) {}

    Plan {
        events = List.copyOf(events);
    }

    Set<OrderId> orderIds() {
        return gather(event -> event.objects().orderIds());
    }

    Set<SubscriptionId> subscriptionIds() {
        return gather(event -> event.objects().subscriptionIds());
    }

    Set<AccountId> accountIds() {
        return gather(event -> event.objects().accountIds());
    }

    /** The whole objects by the moment they were told of, oldest first. */
    SequencedMap<Instant, Telling> tellings() {
        var byMoment = new TreeMap<Instant, Telling>();
        newest(event -> event.objects().orders(), Order::id)
                .forEach(each -> at(byMoment, each.asOf()).orders().add(each.object()));
        newest(event -> event.objects().subscriptions(), Subscription::id)
                .forEach(each -> at(byMoment, each.asOf()).subscriptions().add(each.object()));
        return byMoment;
    }

    /** What was given back, by the moment it was told of, oldest first. */
    SequencedMap<Instant, List<Return>> returns() {
        var byMoment = new TreeMap<Instant, List<Return>>();
        events.forEach(event -> event.objects()
                .returns()
                .forEach(each -> byMoment.computeIfAbsent(event.asOf(), moment -> new ArrayList<>())
                        .add(each)));
        return byMoment;
    }

    private static Telling at(Map<Instant, Telling> byMoment, Instant asOf) {
        return byMoment.computeIfAbsent(asOf, key -> new Telling(new ArrayList<>(), new ArrayList<>()));
    }

    private <T, K> Collection<Dated<T>> newest(Function<DueEvent, List<T>> objects, Function<T, K> id) {
        var newest = new HashMap<K, Dated<T>>();
        for (var event : events) {
            for (var object : objects.apply(event)) {
                newest.merge(
                        id.apply(object),
                        new Dated<>(event.asOf(), object),
                        (one, other) -> other.asOf().isBefore(one.asOf()) ? one : other);
            }
        }
        return newest.values();
    }

    private <T> Set<T> gather(Function<DueEvent, Set<T>> ids) {
        return events.stream().flatMap(event -> ids.apply(event).stream()).collect(Collectors.toSet());
    }
}
