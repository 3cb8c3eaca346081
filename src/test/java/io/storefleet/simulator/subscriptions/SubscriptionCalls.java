package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.Switches;
import io.storefleet.simulator.billing.Billing;
import io.storefleet.simulator.billing.CouponBook;
import io.storefleet.simulator.events.News;
import io.storefleet.simulator.http.Router;
import io.storefleet.simulator.objects.OrderJson;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.state.StoreState;

/** All calls of contract §11 and what they work on. */
public final class SubscriptionCalls {

    private final Switches switches;
    private final OrderJson orders;
    private final SubscriptionJson json;
    private final News news;
    private final Billings billings;

    public SubscriptionCalls(Switches switches, States states, String base) {
        this.switches = switches;
        this.orders = new OrderJson(base);
        this.json = new SubscriptionJson(switches);
        this.news = new News(orders);
        this.billings = new Billings(states, new SubscriptionNews(news, json, orders));
    }

    public void into(Router router) {
        CouponBook coupons = CouponBook.demo();
        Estimates estimates = new Estimates(coupons);
        router.add(new SubscriptionsHandler(switches, billings, json, orders).routes())
                .add(new SubscriptionUpdates(switches, billings, coupons).routes())
                .add(new SubscriptionActions(switches, billings, json).routes())
                .add(new SubscriptionHistoryHandler(switches, billings).routes())
                .add(new EstimateHandler(switches, billings, estimates).routes())
                .add(new ProformaHandler(billings, estimates).routes())
                .add(new TransferHandler(switches, billings, news).routes())
                .add(new CoTermHandler(switches, billings).routes())
                .add(new CancelSurveyHandler(billings).routes());
    }

    public Billing of(StoreState state) {
        return billings.of(state);
    }

    public long chargesMade() {
        return billings.all().stream()
                .mapToLong(billing -> billing.ledger().charges())
                .sum();
    }
}
