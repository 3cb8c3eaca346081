package io.storefleet.simulator.world;

import io.storefleet.simulator.world.Purchase.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws what accounts bought, and when. */
final class Sketches {

    private static final Instant OPENED = Instant.parse("2022-01-10T08:00:00Z");
    /** Purchases come up to this much after their turn. */
    private static final Duration LONGEST_CHECKOUT = Duration.ofHours(1);

    private static final int LARGE_STORE = 200_000;
    private static final int HEAVY_ORDERS = 300;
    private static final int[] ORDERS = {0, 1, 1, 1, 2, 2, 3, 4, 6};
    private static final int[] ORDERS_OF_LARGE = {1, 1, 2, 2, 3, 3, 4, 5, 6};

    private final int[] recurring;
    private final int products;
    private final long topic;
    private final World.Plan plan;
    private final Instant closed;

    Sketches(Catalogue catalogue, StoreSpec spec, World.Plan plan) {
        List<Product> all = catalogue.products();
        this.products = all.size();
        this.recurring = IntStream.range(0, products)
                .filter(number -> all.get(number).kind().interval() != null)
                .toArray();
        this.topic = spec.number() * 10L + 3;
        this.plan = plan;
        this.closed = plan.today().atStartOfDay(ZoneOffset.UTC).toInstant().minus(LONGEST_CHECKOUT);
    }

    /** Trade ends here. */
    Instant closed() {
        return closed;
    }

    Sketch of(int index) {
        SplittableRandom random = Mixing.random(plan.seed(), topic, index);
        Instant created = between(OPENED, index, Math.max(plan.accounts(), index + 1));
        int orders = orders(index, random);
        int[] subscribed = subscribed(orders, random);
        List<Deal> deals = new ArrayList<>(orders);
        for (int part = 0; part < orders; part++) {
            int subscription =
                    subscribed.length == 0 || part % 2 == 1 ? Deal.NO_SUBSCRIPTION : part / 2 % subscribed.length;
            long at = between(created, part, orders).toEpochMilli() + random.nextInt(3_600_000);
            int product = subscription < 0 ? random.nextInt(products) : subscribed[subscription];
            int dice = random.nextInt(100);
            deals.add(new Deal(part, at, product, subscription, outcome(dice, part == orders - 1)));
        }
        int methods = random.nextInt(4);
        int usable = methods == 0 ? 0 : 1 + random.nextInt(methods);
        int[] wallet = {methods, usable, random.nextBoolean() ? 1 : 0};
        return new Sketch(index, created, subscribed, deals, wallet);
    }

    private int orders(int index, SplittableRandom random) {
        if (index == Math.min(11, plan.accounts() - 1)) {
            return HEAVY_ORDERS;
        }
        return (plan.accounts() < LARGE_STORE ? ORDERS : ORDERS_OF_LARGE)[random.nextInt(ORDERS.length)];
    }

    private int[] subscribed(int orders, SplittableRandom random) {
        int wanted = orders == 0 ? 0 : Math.min((orders + 1) / 2, random.nextInt(3));
        int[] chosen = new int[wanted];
        for (int part = 0; part < wanted; part++) {
            chosen[part] = recurring[random.nextInt(recurring.length)];
        }
        return chosen;
    }

    private static Outcome outcome(int dice, boolean last) {
        if (dice < 5) {
            return Outcome.REFUNDED;
        }
        if (dice < 7) {
            return Outcome.FAILED;
        }
        if (dice < 9) {
            return last ? Outcome.PENDING : Outcome.CANCELED;
        }
        return Outcome.SUCCESSFUL;
    }

    private Instant between(Instant from, int step, int steps) {
        long span = Duration.between(from, closed).toMillis();
        return from.plusMillis(span / steps * step);
    }
}
