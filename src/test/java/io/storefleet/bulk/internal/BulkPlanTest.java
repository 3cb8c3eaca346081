package io.storefleet.bulk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.bulk.BulkFilter;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkState;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.store.StoreClients;
import io.storefleet.subscriptions.SubscriptionChange.Addon;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionChange.Charge;
import io.storefleet.subscriptions.SubscriptionChange.Convert;
import io.storefleet.subscriptions.SubscriptionChange.Discount;
import io.storefleet.subscriptions.SubscriptionChange.Pause;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.subscriptions.SubscriptionChange.Resume;
import io.storefleet.subscriptions.SubscriptionChange.Uncancel;
import io.storefleet.testing.StorefleetTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** The other things that can be done to many subscriptions. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BulkPlanTest {

    private final BulkRig rig;

    BulkPlanTest(ApplicationContext context) {
        this.rig = new BulkRig(context);
    }

    @AfterEach
    void calm() {
        rig.restore();
    }

    private static Plan plan(@Nullable Integer quantity, @Nullable BigDecimal price, @Nullable String currency) {
        return new Plan(null, quantity, price, currency, null, null, false, null, false);
    }

    private static String nothing() {
        return BulkJson.write(new Plan(null, null, null, null, null, null, false, null, false));
    }

    @Test
    void givesEachLineItsOwnQuantity() {
        var rows = rig.active(rig.store, 3);
        var text = "id,quantity,price\n" + rows.get(0).id() + ",7,\n"
                + rows.get(1).id() + ",8,\n" + rows.get(2).id() + ",0,\nx,,5";
        var run = rig.lines(rig.agency.owner(), "subscription.update", nothing(), text);
        assertThat(rig.rows(run)).extracting(BulkRow::reason).containsExactly("", "", "quantity", "missing");
        rig.start(run, 0);
        rig.work();
        assertThat(rig.live(rows.get(0)).plan().quantity()).isEqualTo(7);
        assertThat(rig.live(rows.get(1)).plan().quantity()).isEqualTo(8);
    }

    @Test
    void tellsWhichHaveItAlreadyAndWhichAreInAnotherCurrency() {
        var row = rig.active(rig.store, 1).getFirst();
        var now = rig.live(row);
        var same = rig.prepare(rig.agency.owner(), plan(now.plan().quantity(), null, null), List.of(row));
        assertThat(rig.counts(same)).isEqualTo(Map.of(BulkState.SAME, 1L));
        var other = rig.prepare(rig.agency.owner(), plan(null, BigDecimal.ONE, "XTS"), List.of(row));
        assertThat(rig.rows(other).getFirst().reason()).isEqualTo("other-currency");
    }

    @Test
    void pausesAndResumesAndAsksForTheNameOnlyWhereItCharges() {
        var row = rig.active(rig.store, 1).getFirst();
        var pause = rig.prepare(rig.agency.owner(), new Pause(2), List.of(row));
        assertThat(rig.as(() -> rig.bulk().namesToType(pause))).isEmpty();
        rig.start(pause, 0);
        rig.work();
        assertThat(rig.counts(pause)).isEqualTo(Map.of(BulkState.DONE, 1L));
        rig.copy(rig.store, ObjectKind.SUBSCRIPTION, row.id());
        var again = rig.prepare(rig.agency.owner(), new Pause(2), List.of(row));
        assertThat(rig.rows(again).getFirst().reason()).isEqualTo("paused-already");
        var resume = rig.prepare(rig.agency.owner(), new Resume(), List.of(row));
        assertThat(rig.as(() -> rig.bulk().namesToType(resume))).containsExactly(rig.name(rig.store));
        rig.start(resume, 0);
        rig.work();
        assertThat(rig.counts(resume)).isEqualTo(Map.of(BulkState.DONE, 1L));
    }

    @Test
    void chargesManagedOnesOnceEachAndNoOthers() {
        var managed = rig.active(rig.store, 2, true);
        var plain = rig.active(rig.store, 1).getFirst();
        var run = rig.prepare(rig.agency.owner(), new Charge(), List.of(managed.get(0), managed.get(1), plain));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.WAITING, 2L, BulkState.UNFIT, 1L));
        rig.start(run, 0);
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 2L, BulkState.UNFIT, 1L));
        assertThat(rig.sent()).isEqualTo(2);
    }

    private static Plan with(@Nullable List<String> coupons, Addon... addons) {
        return new Plan(null, null, null, null, null, null, false, coupons, false, List.of(addons), null);
    }

    @Test
    void putsACouponOnAndTakesItOff() {
        var rows = rig.active(rig.store, 2);
        var run = rig.prepare(rig.agency.owner(), with(List.of("SPRING10")), rows);
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.WAITING, 2L));
        assertThat(rig.view(run).tallies())
                .allSatisfy(tally -> assertThat(tally.amount()).isPositive());
        done(run, 2);
        assertThat(rows).allSatisfy(row -> assertThat(rig.live(row).discounts()).isNotEmpty());
        done(rig.prepare(rig.agency.owner(), with(List.of()), rows), 2);
        assertThat(rows).allSatisfy(row -> assertThat(rig.live(row).discounts()).isEmpty());
        assertThat(rig.sent()).isEqualTo(4);
    }

    private void done(BulkRunId run, long rows) {
        rig.start(run, 0);
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, rows));
    }

    @Test
    void takesTheCouponALineNamesAndKeepsWhatTheRunSaysBeside() {
        var rows = rig.active(rig.store, 2);
        var support = rig.simulator.stores().get(1).slug() + "-support";
        var text =
                "id,coupon\n" + rows.get(0).id() + ",SPRING10\n" + rows.get(1).id() + ",\n";
        var request = BulkJson.write(with(null, new Addon(support, 2)));
        var run = rig.lines(rig.agency.owner(), "subscription.update", request, text);
        done(run, 2);
        assertThat(rig.live(rows.get(0)).discounts()).isNotEmpty();
        assertThat(rig.live(rows.get(1)).discounts()).isEmpty();
        assertThat(rows)
                .allSatisfy(row -> assertThat(rig.live(row).addons()).anySatisfy(addon -> {
                    assertThat(addon.product()).hasToString(support);
                    assertThat(addon.quantity()).isEqualTo(2);
                }));
        // Other tests get these subscriptions as they were.
        done(rig.prepare(rig.agency.owner(), with(List.of(), new Addon(support, 0)), rows), 2);
    }

    @Test
    void knowsFromTheCopiesWhichHaveAnAddonAlready() {
        var row = rig.active(rig.store, 1).getFirst();
        var support = rig.simulator.stores().get(1).slug() + "-support";
        var none = rig.prepare(rig.agency.owner(), with(null, new Addon(support, 0)), List.of(row));
        assertThat(rig.counts(none)).isEqualTo(Map.of(BulkState.SAME, 1L));
        done(rig.prepare(rig.agency.owner(), with(null, new Addon(support, 2)), List.of(row)), 1);
        rig.copy(rig.store, ObjectKind.SUBSCRIPTION, row.id());
        var same = rig.prepare(rig.agency.owner(), with(null, new Addon(support, 2)), List.of(row));
        assertThat(rig.counts(same)).isEqualTo(Map.of(BulkState.SAME, 1L));
        var other = rig.prepare(rig.agency.owner(), with(null, new Addon(support, 3)), List.of(row));
        assertThat(rig.counts(other)).isEqualTo(Map.of(BulkState.WAITING, 1L));
        done(rig.prepare(rig.agency.owner(), with(null, new Addon(support, 0)), List.of(row)), 1);
        assertThat(rig.live(row).addons()).noneMatch(addon -> support.equals(String.valueOf(addon.product())));
    }

    @Test
    void takesCancellationsBackAndSaysWhichCannotBe() {
        var rows = rig.active(rig.store, 3);
        done(rig.prepare(rig.agency.owner(), new Cancel(false), rows.subList(0, 2)), 2);
        rows.forEach(row -> rig.copy(rig.store, ObjectKind.SUBSCRIPTION, row.id()));
        var change = rig.prepare(rig.agency.owner(), plan(2, null, null), rows.subList(0, 1));
        assertThat(rig.rows(change).getFirst().reason())
                .as("of one that goes on later")
                .isEqualTo("canceled");
        var back = rig.prepare(rig.agency.owner(), new Uncancel(), rows);
        assertThat(rig.counts(back)).isEqualTo(Map.of(BulkState.WAITING, 2L, BulkState.SAME, 1L));
        assertThat(rig.rows(back, BulkFilter.ALL)).extracting(BulkRow::reason).containsOnlyOnce("not-canceled");
        assertThat(rig.as(() -> rig.bulk().namesToType(back))).isEmpty();
        rig.start(back, 0);
        rig.work();
        assertThat(rig.counts(back)).isEqualTo(Map.of(BulkState.DONE, 2L, BulkState.SAME, 1L));
        assertThat(rows).allSatisfy(row -> assertThat(rig.state(row)).isEqualTo("active"));
    }

    @Test
    void takesTheProductAndTheEndALineSays() {
        var rows = rig.active(rig.store, 2);
        var text = "id,product,end,next\n" + rows.get(0).id() + ",," + "2031-05-01,\n"
                + rows.get(1).id() + ",,none,\nx,no path,,\n" + "y,,someday,";
        var first =
                BulkJson.write(new Plan(null, null, null, null, null, LocalDate.of(2030, 1, 1), false, null, false));
        var run = rig.lines(rig.agency.owner(), "subscription.update", first, text);
        assertThat(rig.rows(run)).extracting(BulkRow::reason).containsExactly("", "", "form", "day");
        rig.start(run, 0);
        rig.work();
        assertThat(rig.live(rows.get(0)).schedule().end()).isEqualTo(LocalDate.of(2031, 5, 1));
        assertThat(rig.live(rows.get(1)).schedule().end()).isNull();
    }

    @Test
    void takesAShareOffMany() {
        var rows = rig.active(rig.store, 2);
        var off = new Plan(null, null, null, null, null, null, false, null, false)
                .with(List.of(), new Discount(true, BigDecimal.TEN, 2));
        done(rig.prepare(rig.agency.owner(), off, rows), 2);
        assertThat(rows).allSatisfy(row -> assertThat(rig.live(row).discounts()).isNotEmpty());
        done(rig.prepare(rig.agency.owner(), with(List.of()), rows), 2);
    }

    @Test
    void makesACartOfEachTrialThatEnded() {
        var client = rig.as(() -> rig.bean(StoreClients.class).client(rig.store));
        var ended = rig.as(() -> client.subscriptions().stream(SubscriptionQuery.all())
                .flatMap(each -> each instanceof ItemResult.Success<Subscription> good
                        ? Stream.of(good.value())
                        : Stream.empty())
                .filter(each -> each.status().state().equals(SubscriptionState.DEACTIVATED))
                .toList());
        var trial = ended.stream()
                .filter(each -> each.schedule().canceled() == null)
                .findFirst()
                .orElseThrow();
        var canceled = ended.stream()
                .filter(each -> each.schedule().canceled() != null)
                .findFirst()
                .orElseThrow();
        var rows = Stream.of(trial, canceled)
                .map(each -> new RowId(rig.store, each.id().value()))
                .toList();
        rows.forEach(row -> rig.copy(rig.store, ObjectKind.SUBSCRIPTION, row.id()));
        var active = rig.active(rig.store, 1).getFirst();
        var run = rig.prepare(rig.agency.owner(), new Convert(), List.of(rows.get(0), rows.get(1), active));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.WAITING, 1L, BulkState.UNFIT, 2L));
        assertThat(rig.rows(run)).extracting(BulkRow::reason).contains("not-convertible", "not-ended");
        rig.simulator
                .chaos()
                .on("/subscriptions/" + trial.id() + "/convert")
                .times(1)
                .status(200, """
                {"id":"sEs0manyconverted","currency":"USD","expires":4780391730417,"order":null,"account":null,"subtotal":14.9,
                "items":[{"product":"aurora-pro","quantity":1}]}""");
        rig.start(run, 0);
        rig.work();
        assertThat(rig.rows(run, BulkFilter.DONE)).hasSize(1);
    }
}
