package io.storefleet.subscriptions.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.MirrorObjects;
import io.storefleet.mirror.MirrorObjects.Kept;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.ShownJson;
import io.storefleet.subscriptions.Changed;
import io.storefleet.subscriptions.Licence;
import io.storefleet.subscriptions.Paid;
import io.storefleet.subscriptions.SubscriptionBrief;
import io.storefleet.subscriptions.SubscriptionDays;
import io.storefleet.subscriptions.SubscriptionDetail;
import io.storefleet.subscriptions.SubscriptionDetail.Sight;
import io.storefleet.subscriptions.SubscriptionDetails;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Single subscriptions, out of the copy first. */
@Service
class SubscriptionDetailService implements SubscriptionDetails {

    private static final int MOST = 100;

    private final SubscriptionDesk desk;
    private final Copy copy;
    private final SubscriptionCharges charges;
    private final SubscriptionPast past;
    private final Clock clock;

    /** The copy, the way to bring it up to date, and lines about what is in it. */
    @Component
    record Copy(Mirror mirror, MirrorObjects objects, SubscriptionRows rows) {}

    SubscriptionDetailService(
            SubscriptionDesk desk, Copy copy, SubscriptionCharges charges, SubscriptionPast past, Clock clock) {
        this.desk = desk;
        this.copy = copy;
        this.charges = charges;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public SubscriptionDetail find(StoreId store, SubscriptionId subscription) {
        return detail(store, kept(store, subscription));
    }

    @Override
    public SubscriptionDetail refresh(StoreId store, SubscriptionId subscription) {
        if (!copy.mirror().pull(store, ObjectKind.SUBSCRIPTION, subscription.value())) {
            throw new NothingHereException();
        }
        return detail(
                store,
                copy.objects()
                        .find(store, ObjectKind.SUBSCRIPTION, subscription.value())
                        .orElseThrow(NothingHereException::new));
    }

    @Override
    public List<Paid> payments(StoreId store, SubscriptionId subscription) {
        desk.require(Verb.SUBSCRIPTION_VIEW, store);
        desk.require(Verb.ORDER_VIEW, store);
        return past.payments(store, subscription(kept(store, subscription)).id());
    }

    @Override
    public List<Changed> changes(StoreId store, SubscriptionId subscription) {
        desk.require(Verb.SUBSCRIPTION_VIEW, store);
        return past.changes(store, subscription(kept(store, subscription)).id());
    }

    @Override
    public List<Licence> reveal(StoreId store, SubscriptionId id) {
        desk.require(Verb.SUBSCRIPTION_VIEW, store);
        desk.require(Verb.ACCOUNT_PERSONAL, store);
        var licences = SubscriptionMaking.licences(
                subscription(kept(store, id)).extras().fulfillments());
        desk.revealed(store, id.value(), licences.size());
        return licences;
    }

    @Override
    public List<SubscriptionBrief> ofAccount(StoreId store, AccountId account, int limit) {
        some(store, limit);
        return copy.rows().ofAccount(store, account, limit);
    }

    @Override
    public List<SubscriptionDays> daysOfAccount(StoreId store, AccountId account, int limit) {
        some(store, limit);
        return copy.rows().daysOfAccount(store, account, limit);
    }

    private void some(StoreId store, int limit) {
        desk.require(Verb.SUBSCRIPTION_VIEW, store);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " subscriptions");
        }
    }

    /** Of a person who was erased nothing is found, and so nothing is asked either. */
    private Kept kept(StoreId store, SubscriptionId subscription) {
        return copy.objects()
                .findOrPull(store, ObjectKind.SUBSCRIPTION, subscription.value())
                .orElseThrow(NothingHereException::new);
    }

    private static Subscription subscription(Kept kept) {
        return Subscription.parse(kept.raw()).orElseThrow(NothingHereException::new);
    }

    private SubscriptionDetail detail(StoreId store, Kept kept) {
        var subscription = subscription(kept);
        boolean personal = desk.may(Verb.ACCOUNT_PERSONAL, store);
        boolean accounts = desk.may(Verb.ACCOUNT_VIEW, store);
        var sight = new Sight(
                personal,
                accounts,
                desk.may(Verb.ORDER_VIEW, store),
                ShownJson.of(kept.raw(), personal),
                kept.asOf(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return new SubscriptionMaking(sight)
                .detail(
                        subscription,
                        charges.holder(store, subscription),
                        accounts ? charges.of(store, subscription) : List.of());
    }
}
