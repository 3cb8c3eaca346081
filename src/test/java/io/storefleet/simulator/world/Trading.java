package io.storefleet.simulator.world;

import io.storefleet.simulator.world.Ids.Kind;
import io.storefleet.simulator.world.Ids.Place;
import io.storefleet.simulator.world.Subscription.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names what an account of a store bought: ids, references, amounts. */
final class Trading {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final State[] STATES = {
        State.ACTIVE,
        State.ACTIVE,
        State.TRIAL,
        State.ACTIVE,
        State.CANCELED,
        State.ACTIVE,
        State.DEACTIVATED,
        State.OVERDUE,
        State.ACTIVE,
        State.PAUSED,
        State.DEACTIVATED
    };

    private final Ids ids;
    private final Catalogue catalogue;
    private final String prefix;
    private final int store;

    Trading(Ids ids, Catalogue catalogue, StoreSpec spec) {
        this.ids = ids;
        this.catalogue = catalogue;
        this.prefix = spec.prefix();
        this.store = spec.number();
    }

    SimulatedAccount.Trade trade(Sketch sketch, Market market) {
        List<Subscription> subscriptions = subscriptions(sketch);
        List<Purchase> purchases = sketch.deals().stream()
                .map(deal -> purchase(sketch.index(), deal, subscriptions, market))
                .toList();
        SimulatedAccount.Wallet wallet = new SimulatedAccount.Wallet(sketch.wallet()[0], sketch.wallet()[1]);
        return new SimulatedAccount.Trade(purchases, subscriptions, wallet, sketch.newsletter(), sketch.live());
    }

    /** The state of the part-th subscription of an account. */
    static State state(int index, int part) {
        return STATES[(index + part * 2) % STATES.length];
    }

    private List<Subscription> subscriptions(Sketch sketch) {
        List<Subscription> made = new ArrayList<>();
        for (int part = 0; part < sketch.subscribed().length; part++) {
            String id = ids.of(new Place(Kind.SUBSCRIPTION, store, sketch.index(), part));
            Product product = catalogue.products().get(sketch.subscribed()[part]);
            made.add(new Subscription(id, product, state(sketch.index(), part), sketch.created()));
        }
        return List.copyOf(made);
    }

    private Purchase purchase(int index, Deal deal, List<Subscription> subscriptions, Market market) {
        Product product = catalogue.products().get(deal.product());
        boolean several = deal.part() % 10 == 7 || index % 10 == 6 && deal.part() == 0;
        Purchase.Terms terms = new Purchase.Terms(several ? 5 : 1, discounted(index, deal), deal.outcome());
        Money price = product.price(market.currency());
        BigDecimal list = price.amount().multiply(BigDecimal.valueOf(terms.quantity()));
        BigDecimal due = terms.discounted() ? list.multiply(new BigDecimal("0.90")) : list;
        @Nullable String subscription = deal.subscription() < 0
                ? null
                : subscriptions.get(deal.subscription()).id();
        Place place = new Place(Kind.ORDER, store, index, deal.part());
        Instant at = Instant.ofEpochMilli(deal.at());
        Purchase.Keys keys = new Purchase.Keys(ids.of(place), reference(place, at, deal.rebill()), subscription);
        return new Purchase(keys, product, terms, Money.of(due, price.currency()), at);
    }

    private static boolean discounted(int index, Deal deal) {
        return (index + deal.part()) % 12 == 5 && !deal.rebill();
    }

    private String reference(Place place, Instant at, boolean rebill) {
        int four = 1_000 + (place.part() * 2_657 + place.index() % 9_000 * 31) % 9_000;
        return prefix + DAY.format(at) + "-" + four + "-" + Scramble.sixDigits(place.index()) + (rebill ? "B" : "");
    }
}
