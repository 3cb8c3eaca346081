package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Resource;
import io.storefleet.fastspring.sessions.Session;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** When buyers are charged: now, later, or again (contract 11.7 and 11.8). Each call is sent once. */
public final class SubscriptionBilling {

    /** What the service recommends at the most. */
    private static final int MOST_CHARGED = 50;

    private final Caller caller;

    SubscriptionBilling(Caller caller) {
        this.caller = caller;
    }

    /**
     * Charges managed subscriptions now; the buyers are written to. For a given amount change the price first. Refused
     * with code {@code subscription} and a text that is a {@link DeclineReason} or says that it is not managed.
     *
     * @param ids 1 to 50 different ones, the most the service recommends; wait for each call before the next
     */
    public SequencedMap<SubscriptionId, Outcome<SubscriptionId>> charge(Collection<SubscriptionId> ids) {
        List<SubscriptionId> checked = Changes.checked(ids, MOST_CHARGED);
        Body body = new Body().objects("subscriptions", checked, id -> new Body().text("subscription", id));
        return Changes.acknowledged(
                caller, Change.post(ApiPath.of("/subscriptions/charge"), body.json(), Resource.SUBSCRIPTIONS), checked);
    }

    /** Charges one managed subscription now; see {@link #charge(Collection)}. */
    public Outcome<SubscriptionId> charge(SubscriptionId id) {
        return Changes.only(charge(List.of(id)));
    }

    /**
     * Pauses from the next billing date on. Refused with code {@code subscriptions.pause}.
     *
     * @param periods how many billing periods, at least one
     */
    public Outcome<Subscription> pause(SubscriptionId id, int periods) {
        if (periods < 1) {
            throw new IllegalArgumentException("A pause lasts for one period or more");
        }
        Body body = new Body().number("pausePeriodCount", periods);
        return caller.change(
                Change.post(path("pause", id), body.json(), Resource.SUBSCRIPTIONS), answer -> Changes.one(answer, id));
    }

    /**
     * Ends a pause, also one that is only scheduled. Danger: the buyer is charged at once and a new cycle begins, says
     * the service's page; ask before.
     */
    public Outcome<Subscription> resume(SubscriptionId id) {
        return caller.change(
                Change.post(path("resume", id), Resource.SUBSCRIPTIONS), answer -> Changes.one(answer, id));
    }

    /**
     * Makes a cart of a trial without payment method that was deactivated, so that the buyer can still pay. Refused with
     * code {@code subscription.convert} when it is unknown, was paid for, was not deactivated, or too long ago.
     */
    public Outcome<Session> convert(SubscriptionId id) {
        return caller.change(
                Change.post(path("convert", id), Resource.WHOLE), answer -> answer.one(cart -> read(cart, id)));
    }

    /** The subscription itself has an id too, and says nothing of a cart. */
    private static @Nullable Session read(Fields cart, SubscriptionId asked) {
        Session session = Session.read(cart);
        return session == null || session.id().value().equals(asked.value()) ? null : session;
    }

    private static ApiPath path(String verb, SubscriptionId id) {
        return ApiPath.of("/subscriptions/{id}/" + verb, "id", List.of(id.value()));
    }
}
