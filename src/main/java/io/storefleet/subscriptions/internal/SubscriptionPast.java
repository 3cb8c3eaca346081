package io.storefleet.subscriptions.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.ChangeHistory;
import io.storefleet.fastspring.subscriptions.Entry;
import io.storefleet.fastspring.subscriptions.SubscriptionHistory.Part;
import io.storefleet.fastspring.subscriptions.SubscriptionHistory.Sorting;
import io.storefleet.store.StoreClients;
import io.storefleet.subscriptions.Changed;
import io.storefleet.subscriptions.Paid;
import io.storefleet.tenancy.StoreId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was paid and changed, which only the store itself tells. For an actor who may know. */
@Component
class SubscriptionPast {

    private static final Comparator<Paid> LATEST_PAID =
            Comparator.comparing(Paid::on, Comparator.nullsLast(Comparator.reverseOrder()));
    private static final Comparator<Changed> LATEST_CHANGED =
            Comparator.comparing(Changed::at, Comparator.nullsLast(Comparator.reverseOrder()));

    private final StoreClients clients;

    SubscriptionPast(StoreClients clients) {
        this.clients = clients;
    }

    List<Paid> payments(StoreId store, SubscriptionId id) {
        return ask(store, client -> client.subscriptions().history().entries(id)).stream()
                .map(SubscriptionPast::paid)
                .sorted(LATEST_PAID)
                .toList();
    }

    List<Changed> changes(StoreId store, SubscriptionId id) {
        return Stream.of(Part.BASE_PLAN, Part.ADD_ONS)
                .flatMap(part -> ask(
                        store,
                        client -> client.subscriptions()
                                .history()
                                .changes(id, part, Sorting.NEWEST_FIRST)
                                .changes())
                        .stream())
                .map(SubscriptionPast::changed)
                .distinct()
                .sorted(LATEST_CHANGED)
                .toList();
    }

    private static Paid paid(Entry entry) {
        var order = entry.order();
        var period = entry.period();
        return new Paid(
                order.id(),
                Optional.ofNullable(order.references().reference())
                        .map(OrderReference::value)
                        .orElse(null),
                entry.begin(),
                period.start(),
                period.end(),
                order.totals().total().money(),
                order.state().completed(),
                !order.returns().isEmpty());
    }

    private static Changed changed(ChangeHistory.Change change) {
        var item = change.item();
        var product = item.product() == null ? null : item.product().value();
        return new Changed(
                String.valueOf(change.id()),
                change.at(),
                change.type(),
                item.display() == null ? product : item.display(),
                change.from(),
                change.to(),
                Boolean.TRUE.equals(change.prorated()),
                change.order().id());
    }

    private <T> List<T> ask(StoreId store, Function<FastSpring, List<T>> call) {
        try {
            return call.apply(clients.client(store).with(CallOptions.person()));
        } catch (FastSpringException problem) {
            if (!(problem instanceof FastSpringException.RequestRefused)) {
                clients.troubled(store, problem);
            }
            throw problem;
        }
    }
}
