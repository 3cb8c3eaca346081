package io.storefleet.fastspring.attacks;

import static io.storefleet.fastspring.attacks.EveryCall.change;
import static io.storefleet.fastspring.attacks.EveryCall.read;

import io.storefleet.fastspring.Scope;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.PlanChange;
import io.storefleet.fastspring.subscriptions.SubscriptionHistory.Part;
import io.storefleet.fastspring.subscriptions.SubscriptionHistory.Sorting;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate;
import io.storefleet.fastspring.subscriptions.SubscriptionUpdate.Timing;
import java.util.List;

/** The calls about subscriptions themselves, and what is charged for them. */
final class SubscriptionCalls {

    private static final SubscriptionQuery ALL = SubscriptionQuery.all();
    private static final SubscriptionQuery TEST = ALL.withScope(Scope.TEST);
    private static final PlanChange THREE = PlanChange.none().withQuantity(3);

    private SubscriptionCalls() {}

    static List<EveryCall> reading(Targets at) {
        SubscriptionId id = at.plans().one();
        List<SubscriptionId> two = List.of(id, at.plans().other().subscription());
        return List.of(
                read("subscriptions.ids", client -> client.subscriptions().ids(ALL, 1, 3)),
                read(
                        "subscriptions.ids of all",
                        client -> client.subscriptions().ids(ALL).limit(60).toList()),
                read("subscriptions.page", client -> client.subscriptions().page(TEST, 1, 3)),
                read(
                        "subscriptions.stream",
                        client -> client.subscriptions().stream(TEST).limit(60).toList()),
                read("subscriptions.get", client -> client.subscriptions().get(two)),
                read(
                        "subscriptions.get of one",
                        client -> client.subscriptions().get(id)),
                read(
                        "subscriptions.history.entries",
                        client -> client.subscriptions().history().entries(id)),
                read(
                        "subscriptions.history.changes",
                        client -> client.subscriptions().history().changes(id, Part.BASE_PLAN, Sorting.NEWEST_FIRST)),
                read(
                        "subscriptions.previews.estimate",
                        client -> client.subscriptions().previews().estimate(id, THREE)),
                read(
                        "subscriptions.previews.estimateProrated",
                        client -> client.subscriptions().previews().estimateProrated(id, THREE)),
                read(
                        "subscriptions.previews.estimateAtNextCharge",
                        client -> client.subscriptions().previews().estimateAtNextCharge(id, THREE)),
                read(
                        "subscriptions.previews.proration",
                        client -> client.subscriptions().previews().proration(id, THREE)));
    }

    static List<EveryCall> changing(Targets at) {
        SubscriptionId id = at.plans().one();
        SubscriptionId other = at.plans().other().subscription();
        SubscriptionUpdate later = SubscriptionUpdate.of(id).withPlan(THREE);
        return List.of(
                change("subscriptions.update", client -> client.subscriptions().update(List.of(later))),
                change(
                        "subscriptions.update of one",
                        client -> client.subscriptions()
                                .update(SubscriptionUpdate.of(other)
                                        .withPlan(THREE)
                                        .withTiming(new Timing.Prorated()))),
                change(
                        "subscriptions.billing.charge",
                        client -> client.subscriptions()
                                .billing()
                                .charge(List.of(at.plans().managed(), id))),
                change(
                        "subscriptions.billing.charge of one",
                        client -> client.subscriptions()
                                .billing()
                                .charge(at.plans().managed())),
                change(
                        "subscriptions.billing.pause",
                        client -> client.subscriptions().billing().pause(id, 1)),
                change(
                        "subscriptions.billing.resume",
                        client -> client.subscriptions().billing().resume(id)),
                change(
                        "subscriptions.billing.convert",
                        client -> client.subscriptions()
                                .billing()
                                .convert(at.plans().ended())),
                change(
                        "subscriptions.cancelAtPeriodEnd of one",
                        client -> client.subscriptions().cancelAtPeriodEnd(id)),
                change(
                        "subscriptions.uncancel",
                        client -> client.subscriptions().uncancel(id)),
                change(
                        "subscriptions.cancelAtPeriodEnd",
                        client -> client.subscriptions().cancelAtPeriodEnd(List.of(id))),
                change(
                        "subscriptions.cancelNow",
                        client -> client.subscriptions().cancelNow(List.of(id, other))),
                change(
                        "subscriptions.cancelNow of one",
                        client -> client.subscriptions().cancelNow(id)));
    }
}
