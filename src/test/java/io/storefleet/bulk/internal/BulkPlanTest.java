package io.storefleet.bulk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkState;
import io.storefleet.subscriptions.SubscriptionChange.Charge;
import io.storefleet.subscriptions.SubscriptionChange.Pause;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.subscriptions.SubscriptionChange.Resume;
import io.storefleet.testing.StorefleetTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
        rig.copy(rig.store, io.storefleet.mirror.ObjectKind.SUBSCRIPTION, row.id());
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
}
