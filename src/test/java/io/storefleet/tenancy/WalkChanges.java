package io.storefleet.tenancy;

import io.storefleet.accounts.AccountActions;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.checkouts.CartView;
import io.storefleet.checkouts.CartWish;
import io.storefleet.coupons.CodePattern;
import io.storefleet.coupons.CouponActions;
import io.storefleet.coupons.CouponChange;
import io.storefleet.coupons.CouponClones;
import io.storefleet.events.EventActions;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.accounts.AccountQuery;
import io.storefleet.fastspring.sessions.Cart;
import io.storefleet.fastspring.sessions.CartBuyer;
import io.storefleet.fastspring.sessions.CartItem;
import io.storefleet.intents.NewIntent;
import io.storefleet.orders.ChargeWish;
import io.storefleet.orders.OrderActions;
import io.storefleet.orders.OrderChange;
import io.storefleet.orders.OrderCharging;
import io.storefleet.products.ProductActions;
import io.storefleet.products.ProductChange;
import io.storefleet.quotes.QuoteActions;
import io.storefleet.quotes.QuoteChange;
import io.storefleet.quotes.QuoteSearch;
import io.storefleet.subscriptions.SubscriptionActions;
import io.storefleet.subscriptions.SubscriptionChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a stranger would have changed, feature by feature. */
record WalkChanges(WalkBag bag) {

    void changes(Victim victim) {
        var intent = victim.intent();
        var basis = new NewIntent.Basis(intent.id());
        var subscription = new SubscriptionId(Victim.NO_SUBSCRIPTION);
        bag.put(intent.id(), intent.target(), basis, subscription, new SubscriptionChange.Uncancel());
        bag.put(new SubscriptionChange.Plan(null, 2, null, null, null, null, false, null, false));
        bag.put(new SubscriptionActions.Ask(victim.store(), subscription, UUID.randomUUID(), basis));
        bag.put(new NewIntent(
                "subscription.uncancel", intent.target(), UUID.randomUUID(), "{}", Map.of(), Map.of(), basis));
        bag.put(SubscriptionChange.class, new SubscriptionChange.Uncancel());
        var order = new OrderId("oRdAAAAAAAAAAAAAAAAAAA");
        bag.put(order, new OrderActions.Ask(victim.store(), order, UUID.randomUUID(), basis));
        bag.put(OrderChange.class, new OrderChange.Marking(Map.of("mine", "mine"), Map.of()));
        var account = new AccountId("aCcAAAAAAAAAAAAAAAAAAA");
        bag.put(new AccountActions.Ask(victim.store(), account, UUID.randomUUID(), basis));
        bag.put(new AccountProfile(Map.of(AccountProfile.Field.FIRST, "Mine")));
        coupons(victim, basis);
        products(victim, basis);
        beside(victim, basis);
        sales(victim, account, basis);
    }

    private void products(Victim victim, NewIntent.Basis basis) {
        var path = new ProductPath("aurora-lite");
        bag.put(path, new ProductActions.Ask(victim.store(), path, UUID.randomUUID(), basis));
        bag.put(ProductChange.class, new ProductChange.Delete());
    }

    private void beside(Victim victim, NewIntent.Basis basis) {
        var event = new EventId("eVtAAAAAAAAAAAAAAAAAAA");
        bag.put(event, new EventActions.Ask(victim.store(), event, UUID.randomUUID(), basis));
        bag.put(new ReturnId("rEtAAAAAAAAAAAAAAAAAAA"));
        var quote = new QuoteId("QUOTEOFTHEIRS");
        bag.put(quote, QuoteSearch.ALL, new QuoteActions.Ask(victim.store(), quote, UUID.randomUUID(), basis));
        bag.put(QuoteChange.class, new QuoteChange.Cancel());
    }

    private void sales(Victim victim, AccountId account, NewIntent.Basis basis) {
        var lite = new ProductPath("lite");
        var cart = new Cart(new CartBuyer.Known(account), new CartItem(lite, 1));
        var at = Instant.parse("2100-01-01T00:00:00Z");
        bag.put(new CartWish(cart, null));
        bag.put(new CartView(
                Ids.next(), victim.store(), account, "mine", null, new CartView.Life(MemberId.next(), at, at, true)));
        bag.put(new OrderCharging.Ask(victim.store(), account, UUID.randomUUID(), basis));
        var items = List.of(new ChargeWish.Item(lite, 1, null));
        bag.put(new ChargeWish(items, "USD", "", new ChargeWish.Consent(true, "mine")));
        bag.put(AccountQuery.class, new AccountQuery.Refunded(DaySpan.ALL));
    }

    private void coupons(Victim victim, NewIntent.Basis basis) {
        var path = new CouponPath("loyalty");
        var none = new CouponChange.ReplaceCodes(List.of(), "");
        bag.put(path, new CouponActions.Ask(victim.store(), path, UUID.randomUUID(), basis));
        bag.put(new CouponClones.Origin(victim.store(), path, true));
        bag.put(new CodePattern("X", CodePattern.Alphabet.MIXED, 8, 2));
        bag.put(CouponChange.class, none);
        bag.put(CouponChange.Codes.class, none);
    }
}
