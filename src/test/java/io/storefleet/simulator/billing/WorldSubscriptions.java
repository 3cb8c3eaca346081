package io.storefleet.simulator.billing;

import io.storefleet.simulator.billing.SimulatedSubscription.Buyer;
import io.storefleet.simulator.billing.SimulatedSubscription.Cut;
import io.storefleet.simulator.billing.SimulatedSubscription.Keys;
import io.storefleet.simulator.billing.SimulatedSubscription.Marks;
import io.storefleet.simulator.billing.SimulatedSubscription.Plan;
import io.storefleet.simulator.state.Checkout;
import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.Subscription.State;
import io.storefleet.simulator.world.SubscriptionKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a whole subscription from a place in the world. */
final class WorldSubscriptions {

    private static final String COUPON = "SPRING10";

    private final SimulatedStore store;
    private final WorldCourses courses;
    private final LocalDate today;

    WorldSubscriptions(SimulatedStore store, LocalDate today) {
        this.store = store;
        this.today = today;
        this.courses = new WorldCourses(store.catalogue().products(), today);
    }

    WorldCourses courses() {
        return courses;
    }

    Optional<SimulatedSubscription> find(String id) {
        return store.subscribers().key(id).map(key -> make(id, key));
    }

    private SimulatedSubscription make(String id, SubscriptionKey key) {
        SimulatedAccount account = store.subscribers().owner(key);
        Optional<Purchase> first = first(account, id);
        Product product = store.catalogue().products().get(key.product());
        int quantity = first.map(purchase -> purchase.terms().quantity()).orElse(1);
        @Nullable Cut cut = key.dice(20, 8) == 0 ? new Cut(BigDecimal.TEN, null, 2 + key.dice(21, 9), COUPON) : null;
        Course course = courses.of(key);
        @Nullable String declined = course.dunning() == null ? null : course.dunning().reason();
        Map<String, String> tags = key.dice(22, 9) == 0 ? Map.of("campaign", "autumn-" + key.dice(23, 4)) : Map.of();
        return new SimulatedSubscription(
                new Keys(
                        id,
                        account.id(),
                        first.map(Purchase::order).orElse(null),
                        first.map(Purchase::reference).orElse(null)),
                new Plan(product, quantity, product.price(account.market().currency()), cut, List.of()),
                course,
                new Buyer(key.live(), account.market(), Checkout.onFile(key.live()), null),
                new Marks(changed(course), declined, tags, null));
    }

    /** The order that began it: the first that was paid, else the first. */
    private static Optional<Purchase> first(SimulatedAccount account, String id) {
        List<Purchase> own = account.trade().purchases().stream()
                .filter(purchase -> id.equals(purchase.keys().subscription()))
                .toList();
        return Stream.concat(own.stream().filter(purchase -> purchase.outcome().charged()), own.stream())
                .findFirst();
    }

    private Instant changed(Course course) {
        Course.Ending ending = course.ending();
        LocalDate day = course.periodBegin();
        if (course.dunning() != null) {
            day = course.dunning().since();
        } else if (course.state() == State.DEACTIVATED && ending.deactivation() != null) {
            day = ending.deactivation();
        } else if (ending.canceled() != null) {
            day = ending.canceled();
        }
        // Nothing happens later than now, and the day may have just begun.
        var at = day.isBefore(today) ? day.atTime(4, 17, 30) : day.atStartOfDay();
        return at.toInstant(ZoneOffset.UTC);
    }
}
