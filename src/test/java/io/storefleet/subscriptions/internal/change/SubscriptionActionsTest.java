package io.storefleet.subscriptions.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.internal.IntentRig;
import io.storefleet.subscriptions.SubscriptionActions;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionChange.Charge;
import io.storefleet.subscriptions.SubscriptionChange.Pause;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.subscriptions.SubscriptionChange.Resume;
import io.storefleet.subscriptions.SubscriptionChange.Uncancel;
import io.storefleet.subscriptions.SubscriptionProblem.Kind;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What can be done to a subscription, at a store that answers well or badly. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SubscriptionActionsTest {

    private static final Plan NOTHING = new Plan(null, null, null, null, null, null, false, null, false);

    private final ApplicationContext context;
    private final IntentRig rig;

    SubscriptionActionsTest(ApplicationContext context) {
        this.context = context;
        this.rig = new IntentRig(context);
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private static Plan quantity(int quantity) {
        return new Plan(null, quantity, null, null, null, null, false, null, false);
    }

    private Plan price(String price) {
        var currency = rig.live().prices().currency();
        return new Plan(null, null, new BigDecimal(price), currency, null, null, false, null, false);
    }

    private List<String> offered() {
        return call(
                rig.agency.owner(),
                () -> rig.bean(SubscriptionActions.class)
                        .standing(rig.store, rig.subscription)
                        .offered());
    }

    @Test
    void offersWhatFitsTheStateAndTheRights() {
        assertThat(offered())
                .containsExactly(
                        "subscription.cancel",
                        "subscription.pause",
                        "subscription.transfer",
                        "subscription.update",
                        "subscription.prorate");
        rig.change(new Cancel(false));
        assertThat(offered()).containsExactly("subscription.cancel", "subscription.uncancel", "subscription.transfer");
        var viewer = rig.agency.member(Role.VIEWER, rig.store);
        assertThat(call(
                        viewer,
                        () -> rig.bean(SubscriptionActions.class)
                                .standing(rig.store, rig.subscription)
                                .offered()))
                .isEmpty();
    }

    @Test
    void takesACancellationBack() {
        rig.change(new Cancel(false));
        assertThat(rig.change(new Uncancel()).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(rig.live().status().state()).isEqualTo(SubscriptionState.ACTIVE);
    }

    @Test
    void pausesAndResumes() {
        assertThat(rig.change(new Pause(2)).state()).isEqualTo(IntentState.CONFIRMED);
        rig.refuses(new Pause(1), Kind.PAUSED_ALREADY);
        assertThat(rig.change(new Resume()).state()).isEqualTo(IntentState.CONFIRMED);
        rig.refuses(new Resume(), Kind.NOT_PAUSED);
    }

    @Test
    void changesPlanAndTellsWhatWasThere() {
        var before = requireNonNull(rig.live().plan().quantity());
        var changed = rig.change(quantity(before + 2));
        assertThat(changed.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(changed.told().before()).containsEntry("quantity", String.valueOf(before));
        assertThat(changed.told().facts())
                .containsEntry("quantity", String.valueOf(before + 2))
                .containsEntry("when", "next-charge");
        assertThat(rig.live().plan().quantity()).isEqualTo(before + 2);
    }

    @Test
    void findsOutThatAnUnheardChangeOfPlanWasMade() throws SQLException {
        var before = requireNonNull(rig.live().plan().quantity());
        rig.simulator.chaos().on("/subscriptions").times(1).cutOff();
        var unknown = rig.change(quantity(before + 1));
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void catchesBeforeTheCallWhatCannotBeWanted() {
        rig.refuses(NOTHING, Kind.NOTHING_CHANGED);
        rig.refuses(quantity(0), Kind.QUANTITY_INVALID);
        rig.refuses(price("-1"), Kind.PRICE_INVALID);
        rig.refuses(price("1.2345"), Kind.PRICE_INVALID);
        rig.refuses(
                new Plan(null, null, null, null, LocalDate.of(2020, 1, 1), null, false, null, false), Kind.DAY_PAST);
        rig.refuses(
                new Plan(null, 2, null, null, LocalDate.of(2100, 1, 1), null, false, null, true),
                Kind.DAY_AND_PRORATED);
        rig.refuses(new Charge(), Kind.NOT_MANAGED);
        rig.refuses(new Uncancel(), Kind.NOT_CANCELED);
        rig.change(new Cancel(true));
        rig.refuses(new Cancel(false), Kind.ENDED);
        assertThat(rig.sent()).isOne();
    }

    @Test
    void chargesAManagedOneOnceAndFindsTheOrder() throws SQLException {
        var managed = new IntentRig(context, true);
        managed.simulator.chaos().on("/subscriptions/charge").times(1).cutOff();
        var unknown = managed.change(managed.agency.owner(), new Charge());
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        managed.pass(Duration.ofSeconds(61));
        var found = managed.now(unknown);
        assertThat(found.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(found.told().result()).containsKey("order");
    }

    @Test
    void takesADayToProveThatNobodyWasCharged() throws SQLException {
        var managed = new IntentRig(context, true);
        managed.simulator.chaos().on("/subscriptions/charge").times(1).status(504);
        var unknown = managed.change(managed.agency.owner(), new Charge());
        managed.pass(Duration.ofMinutes(31));
        assertThat(managed.now(unknown).state()).isEqualTo(IntentState.UNKNOWN);
        managed.pass(Duration.ofHours(24));
        assertThat(managed.now(unknown).state()).isEqualTo(IntentState.ABSENT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "SUPPORT", "MARKETING", "FINANCE", "AUDITOR", "CLIENT"})
    void letsNobodyCancelWithoutTheRight(Role role) {
        var member = rig.agency.member(role, rig.store);
        assertThatThrownBy(() -> rig.change(member, new Cancel(false))).isInstanceOf(RightRefusedException.class);
        assertThat(rig.sent()).isZero();
    }

    @Test
    void leavesWhatChargesToTheOwner() {
        var manager = rig.agency.member(Role.MANAGER, rig.store);
        assertThat(rig.change(manager, new Pause(1)).state()).isEqualTo(IntentState.CONFIRMED);
        assertThatThrownBy(() -> rig.change(manager, new Resume())).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> rig.change(manager, new Plan(null, 5, null, null, null, null, false, null, true)))
                .isInstanceOf(RightRefusedException.class);
    }
}
