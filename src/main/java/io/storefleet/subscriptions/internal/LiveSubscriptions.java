package io.storefleet.subscriptions.internal;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.lists.LiveObjects;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads subscriptions from their store for a pasted list. */
@Component
class LiveSubscriptions implements LiveObjects {

    @Override
    public String kind() {
        return "subscriptions";
    }

    @Override
    public List<ItemResult<Live>> read(FastSpring store, List<String> ids) {
        return store.subscriptions().get(ids.stream().map(SubscriptionId::new).toList()).stream()
                .map(LiveSubscriptions::live)
                .toList();
    }

    private static ItemResult<Live> live(ItemResult<Subscription> result) {
        return switch (result) {
            case ItemResult.Success<Subscription>(var id, var subscription) ->
                new ItemResult.Success<>(id, live(subscription));
            case ItemResult.Failure<Subscription>(var id, var code, var text) ->
                new ItemResult.Failure<>(id, code, text);
        };
    }

    private static Live live(Subscription subscription) {
        return new Live(
                subscription.plan().display(),
                subscription.status().state().value(),
                subscription.perPeriod(),
                !Boolean.FALSE.equals(subscription.status().live()));
    }
}
