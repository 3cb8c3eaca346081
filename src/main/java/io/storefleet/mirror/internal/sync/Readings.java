package io.storefleet.mirror.internal.sync;

import static io.storefleet.mirror.internal.sync.Pass.Kind.COPY;
import static io.storefleet.mirror.internal.sync.Pass.Kind.FULL;
import static io.storefleet.mirror.internal.sync.Pass.Kind.RECENT;
import static io.storefleet.mirror.internal.sync.Pass.Kind.WIDE;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.mirror.MirrorSettings;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.internal.rows.MirrorWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All a store's copy is made of, in the order in which it is worth the calls. */
@Component
class Readings {

    private static final Duration DAY = Duration.ofDays(1);

    private final List<Reading> all;
    private final Cadence cadence;
    private final Suspects suspects;
    private final CopyTables tables;

    Readings(Tools tools, Cadence cadence, Suspects suspects, CopyTables tables) {
        this.cadence = cadence;
        this.suspects = suspects;
        this.tables = tables;
        var size = tools.settings().page();
        var subscriptions = list(subscriptions(tools.writer()), size);
        var orders = list(orders(tools.writer()), size);
        var accounts = list(accounts(tools.writer()), Math.min(PageSize.MOST, 4 * size));
        this.all = List.of(
                tools.rechecks(),
                products(tools.lookup()),
                coupons(tools.lookup()),
                subscriptions,
                orders,
                accounts,
                subscriptions.confirming(),
                orders.confirming(),
                accounts.confirming(),
                tools.details());
    }

    /** What the readings share. */
    @Component
    record Tools(
            MirrorSettings settings,
            MirrorWriter writer,
            ObjectLookup lookup,
            Rechecks rechecks,
            DetailsReading details) {}

    /** The first one that is due goes first. */
    List<Reading> inOrder() {
        return all;
    }

    private Reading products(ObjectLookup lookup) {
        var what = new CatalogueReading.What(
                Stream.PRODUCTS,
                ObjectKind.PRODUCT,
                client ->
                        client.products().ids().stream().map(ProductPath::value).toList(),
                50);
        return daily(what, 5, lookup);
    }

    private Reading coupons(ObjectLookup lookup) {
        var what = new CatalogueReading.What(
                Stream.COUPONS,
                ObjectKind.COUPON,
                client -> client.coupons().ids().stream().map(CouponPath::value).toList(),
                1);
        return daily(what, 10, lookup);
    }

    private Reading daily(CatalogueReading.What what, int percent, ObjectLookup lookup) {
        var rhythm = Cadence.Rhythm.of(percent, DAY, DAY.multipliedBy(7)).uponWish(30);
        return new CatalogueReading(what, schedule(Map.of(FULL, rhythm)), lookup, suspects, tables);
    }

    private ListReading list(ListSpec what, int size) {
        return new ListReading(what, suspects, tables, size);
    }

    private Schedule schedule(Map<Pass.Kind, Cadence.Rhythm> rhythms) {
        return new Schedule(cadence, rhythms);
    }

    /** Nothing lists the subscriptions that were changed, so all are read; in large stores, oftener, what is known to have happened. */
    private ListSpec subscriptions(MirrorWriter writer) {
        var schedule = schedule(Map.of(
                RECENT,
                Cadence.Rhythm.of(15, Duration.ofMinutes(30), DAY).uponWish(20).unlessAllTakes(12),
                FULL,
                Cadence.Rhythm.of(20, Duration.ofMinutes(20), DAY.multipliedBy(3))
                        .uponWish(12)));
        return new ListSpec(
                Stream.SUBSCRIPTIONS,
                ObjectKind.SUBSCRIPTION,
                schedule,
                Happenings.PARTS,
                Set.of(COPY, FULL),
                new Sources.Subscriptions(writer));
    }

    private ListSpec orders(MirrorWriter writer) {
        var schedule = schedule(Map.of(
                RECENT,
                Cadence.Rhythm.of(40, Duration.ofMinutes(10), DAY).uponWish(20),
                WIDE,
                Cadence.Rhythm.of(5, DAY.multipliedBy(7), DAY.multipliedBy(14)).unlessAllTakes(3),
                FULL,
                Cadence.Rhythm.of(5, DAY.multipliedBy(14), DAY.multipliedBy(60))));
        return new ListSpec(
                Stream.ORDERS,
                ObjectKind.ORDER,
                schedule,
                DayWindow.PARTS,
                Set.of(COPY, RECENT, FULL),
                new Sources.Orders(writer));
    }

    private ListSpec accounts(MirrorWriter writer) {
        var schedule = schedule(Map.of(
                FULL,
                Cadence.Rhythm.of(5, Duration.ofHours(6), DAY.multipliedBy(14)).uponWish(5)));
        return new ListSpec(
                Stream.ACCOUNTS,
                ObjectKind.ACCOUNT,
                schedule,
                Parts.WHOLE,
                Set.of(COPY, FULL),
                new Sources.Accounts(writer));
    }
}
