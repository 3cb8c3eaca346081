package io.storefleet.simulator.world;

import io.storefleet.simulator.world.Ids.Kind;
import io.storefleet.simulator.world.Ids.Place;
import io.storefleet.simulator.world.Purchase.Outcome;
import io.storefleet.simulator.world.Subscription.State;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Invents what the index-th account of a store bought. */
final class Trading {

    private static final Instant OPENED = Instant.parse("2022-01-10T08:00:00Z");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Purchases come up to this much after their turn. */
    private static final Duration LONGEST_CHECKOUT = Duration.ofHours(1);

    private static final int HEAVY_ORDERS = 300;
    private static final int[] ORDERS = {0, 1, 1, 1, 2, 2, 3, 4, 6};
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
    private final long seed;
    private final Instant closed;

    Trading(Ids ids, Catalogue catalogue, StoreSpec spec, World.Plan plan) {
        this.ids = ids;
        this.catalogue = catalogue;
        this.prefix = spec.prefix();
        this.store = spec.number();
        this.seed = plan.seed();
        this.closed = plan.today().atStartOfDay(ZoneOffset.UTC).toInstant().minus(LONGEST_CHECKOUT);
    }

    SimulatedAccount.Trade trade(int index, int count, Market market) {
        SplittableRandom random = Mixing.random(seed, store * 10L + 3, index);
        Instant created = created(index, count);
        boolean heavy = index == Math.min(11, count - 1);
        int orders = heavy ? HEAVY_ORDERS : ORDERS[random.nextInt(ORDERS.length)];
        List<Subscription> subscriptions = subscriptions(index, orders, created, random);
        List<Purchase> purchases = new ArrayList<>(orders);
        for (int number = 0; number < orders; number++) {
            @Nullable Subscription rebilled = subscriptions.isEmpty() || number % 2 == 1
                    ? null
                    : subscriptions.get(number / 2 % subscriptions.size());
            Instant at = between(created, number, orders).plusMillis(random.nextInt(3_600_000));
            purchases.add(purchase(new Place(Kind.ORDER, store, index, number), rebilled, at, market, random));
        }
        int methods = random.nextInt(4);
        return new SimulatedAccount.Trade(
                List.copyOf(purchases),
                subscriptions,
                methods,
                methods == 0 ? 0 : 1 + random.nextInt(methods),
                random.nextBoolean());
    }

    private List<Subscription> subscriptions(int index, int orders, Instant created, SplittableRandom random) {
        int wanted = orders == 0 ? 0 : Math.min((orders + 1) / 2, random.nextInt(3));
        List<Product> recurring = catalogue.products().stream()
                .filter(product -> product.kind().interval() != null)
                .toList();
        List<Subscription> made = new ArrayList<>();
        for (int part = 0; part < wanted; part++) {
            String id = ids.of(new Place(Kind.SUBSCRIPTION, store, index, part));
            Product product = recurring.get(random.nextInt(recurring.size()));
            made.add(new Subscription(id, product, STATES[(index + part * 2) % STATES.length], created));
        }
        return List.copyOf(made);
    }

    private Purchase purchase(
            Place place, @Nullable Subscription rebilled, Instant at, Market market, SplittableRandom random) {
        List<Product> all = catalogue.products();
        Product product = rebilled == null ? all.get(random.nextInt(all.size())) : rebilled.product();
        boolean rebill = rebilled != null && place.part() > 1;
        int dice = random.nextInt(100);
        Outcome outcome = dice < 5 ? Outcome.REFUNDED : dice < 9 ? Outcome.FAILED : Outcome.SUCCESSFUL;
        Money price = product.price(market.currency());
        Money total = Money.of(price.amount().multiply(BigDecimal.valueOf(dice % 10 == 0 ? 5 : 1)), price.currency());
        @Nullable String subscription = rebilled == null ? null : rebilled.id();
        Purchase.Keys keys = new Purchase.Keys(ids.of(place), reference(place, at, rebill), subscription);
        return new Purchase(keys, product, total, at, outcome);
    }

    private String reference(Place place, Instant at, boolean rebill) {
        int four = 1_000 + (place.part() * 2_657 + place.index() % 9_000 * 31) % 9_000;
        return prefix + DAY.format(at) + "-" + four + "-" + Scramble.sixDigits(place.index()) + (rebill ? "B" : "");
    }

    private Instant created(int index, int count) {
        return between(OPENED, index, Math.max(count, index + 1));
    }

    private Instant between(Instant from, int step, int steps) {
        long span = Duration.between(from, closed).toMillis();
        return from.plusMillis(span / steps * step);
    }
}
