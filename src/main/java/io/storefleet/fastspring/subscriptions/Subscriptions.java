package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Page;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.IdBatch;
import io.storefleet.fastspring.internal.Resource;
import io.storefleet.fastspring.internal.ThingList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The subscriptions of a store: reading, updating and canceling. Reads throw {@link FastSpringException} when the store
 * gives no usable answer; changes are sent once and never throw for what happened after sending.
 */
public final class Subscriptions {

    private static final ApiPath ALL = ApiPath.of("/subscriptions");
    private static final String BY_IDS = "/subscriptions/{ids}";
    /** A limit of ours: the service documents none. */
    private static final int MOST_CHANGED = 50;

    private final Caller caller;
    private final IdBatch<SubscriptionId, Subscription> batch;
    private final ThingList<SubscriptionId, Subscription> list;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Subscriptions(Caller caller) {
        this.caller = caller;
        this.batch = new IdBatch<>(caller, Resource.SUBSCRIPTIONS, BY_IDS, Subscription::read);
        this.list = new ThingList<>(
                caller,
                new ThingList.Source<>(ALL, Resource.SUBSCRIPTIONS, Subscription::read),
                new ThingList.Id<>(SubscriptionId::isValid, SubscriptionId::new),
                batch);
    }

    /**
     * One page of ids (contract 11.1); the service tells no total.
     *
     * @param page from 1
     * @param limit 1 to 1000
     */
    public Page<SubscriptionId> ids(SubscriptionQuery query, int page, int limit) {
        return list.ids(query.parameters(), page, limit);
    }

    /** The ids of all pages, each page read when the stream comes to it; what slides between pages comes once. */
    public Stream<SubscriptionId> ids(SubscriptionQuery query) {
        return list.ids(query::parameters);
    }

    /**
     * One page of whole subscriptions (contract 11.1). Where the service sends only ids, as it does without a condition,
     * the objects are read in batches; one that cannot be read is a failure in its place.
     *
     * @param page from 1
     * @param limit 1 to 1000
     */
    public Page<ItemResult<Subscription>> page(SubscriptionQuery query, int page, int limit) {
        return list.page(query.parameters(), page, limit);
    }

    /** The subscriptions of all pages, each page read when the stream comes to it. */
    public Stream<ItemResult<Subscription>> stream(SubscriptionQuery query) {
        return list.stream(query::parameters);
    }

    /** A result for each different id, in the order asked (contract 11.2); read in batches of a size that is learned. */
    public List<ItemResult<Subscription>> get(Collection<SubscriptionId> ids) {
        return batch.fetch(ids);
    }

    /**
     * One subscription (contract 11.2).
     *
     * @throws RequestRefused with code {@code subscription} when there is none of this id
     */
    public Subscription get(SubscriptionId id) {
        return batch.one(id);
    }

    /**
     * Changes subscriptions by one call (contract 11.4), each with an outcome of its own. A prorated change charges or
     * credits the buyer at once. Refused with the code {@code subscription}, {@code next}, {@code end}, {@code product},
     * {@code quantity}, {@code coupons}, {@code prorate} or {@code manualRenew}.
     *
     * @param updates 1 to 50, a limit of ours, of different subscriptions
     */
    public SequencedMap<SubscriptionId, Outcome<SubscriptionUpdated>> update(List<SubscriptionUpdate> updates) {
        List<SubscriptionId> ids = Changes.checked(
                updates.stream().map(SubscriptionUpdate::subscription).toList(), MOST_CHANGED);
        Body body = new Body().objects("subscriptions", updates, ChangeBodies::update);
        return Changes.each(
                caller, Change.post(ALL, body.json(), Resource.SUBSCRIPTIONS), ids, SubscriptionUpdated::read);
    }

    /** Changes one subscription; see {@link #update(List)}. */
    public Outcome<SubscriptionUpdated> update(SubscriptionUpdate update) {
        return Changes.only(update(List.of(update)));
    }

    /**
     * Ends a subscription with its paid period (contract 11.5): it turns {@code canceled}, and {@code deactivated} at
     * the period's end; until then {@link #uncancel} takes it back. Refused with code {@code subscription} when it is
     * canceled already or unknown: {@link SubscriptionProblem} tells them apart.
     */
    public Outcome<SubscriptionId> cancelAtPeriodEnd(SubscriptionId id) {
        return Changes.only(cancelAtPeriodEnd(List.of(id)));
    }

    /** Ends 1 to 50 (a limit of ours) different subscriptions with their paid periods; see {@link #cancelAtPeriodEnd(SubscriptionId)}. */
    public SequencedMap<SubscriptionId, Outcome<SubscriptionId>> cancelAtPeriodEnd(List<SubscriptionId> ids) {
        return cancel(ids, "1");
    }

    /** Ends a subscription at once and for good (contract 11.5): it turns {@code deactivated}; nothing is refunded. */
    public Outcome<SubscriptionId> cancelNow(SubscriptionId id) {
        return Changes.only(cancelNow(List.of(id)));
    }

    /** Ends 1 to 50 (a limit of ours) different subscriptions at once and for good; see {@link #cancelNow(SubscriptionId)}. */
    public SequencedMap<SubscriptionId, Outcome<SubscriptionId>> cancelNow(List<SubscriptionId> ids) {
        return cancel(ids, "0");
    }

    /** Takes back a cancellation before the period has ended (contract 11.4). */
    public Outcome<SubscriptionId> uncancel(SubscriptionId id) {
        Body body = new Body()
                .objects(
                        "subscriptions",
                        List.of(id),
                        each -> new Body().text("subscription", each).nothing("deactivation"));
        return Changes.only(
                Changes.acknowledged(caller, Change.post(ALL, body.json(), Resource.SUBSCRIPTIONS), List.of(id)));
    }

    private SequencedMap<SubscriptionId, Outcome<SubscriptionId>> cancel(
            List<SubscriptionId> ids, String billingPeriod) {
        List<SubscriptionId> checked = Changes.checked(ids, MOST_CHANGED);
        ApiPath path = ApiPath.of(
                        BY_IDS,
                        "ids",
                        checked.stream().map(SubscriptionId::value).toList())
                .query(Map.of("billingPeriod", billingPeriod));
        return Changes.acknowledged(caller, Change.delete(path, Resource.SUBSCRIPTIONS), checked);
    }

    /** Charging managed subscriptions, pausing, resuming, converting trials. */
    public SubscriptionBilling billing() {
        return new SubscriptionBilling(caller);
    }

    /** What a change would cost, before it is made. */
    public SubscriptionPreviews previews() {
        return new SubscriptionPreviews(caller);
    }

    /** What was paid and what was changed. */
    public SubscriptionHistory history() {
        return new SubscriptionHistory(caller);
    }

    /** Moving subscriptions to another account. */
    public SubscriptionTransfers transfers() {
        return new SubscriptionTransfers(caller);
    }

    /** Groups of subscriptions that renew together. */
    public CoTerms coTerms() {
        return new CoTerms(caller);
    }

    /** Why buyers cancel. */
    public CancelSurveys cancelSurveys() {
        return new CancelSurveys(caller);
    }
}
