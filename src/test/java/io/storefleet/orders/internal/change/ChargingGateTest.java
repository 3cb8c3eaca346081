package io.storefleet.orders.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.intents.IntentState;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.orders.ChargeWish;
import io.storefleet.orders.ChargeWish.Consent;
import io.storefleet.orders.ChargeWish.Item;
import io.storefleet.orders.OrderCharging;
import io.storefleet.orders.OrderCharging.Ask;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.OrderProblem.Kind;
import io.storefleet.store.StoreCharges;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Who is charged by whom at all: what is refused before anything is sent. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ChargingGateTest {

    private final ApplicationContext context;
    private final ChargeRig at;

    ChargingGateTest(ApplicationContext context) {
        this.context = context;
        this.at = new ChargeRig(context);
    }

    private void refuses(ChargeWish wish, Kind kind) {
        refuses(() -> at.charge(at.owner(), wish), kind);
    }

    private void refuses(Callable<?> charge, Kind kind) {
        assertThatThrownBy(charge::call)
                .isInstanceOfSatisfying(
                        OrderProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
        assertThat(at.sent()).isZero();
    }

    @Test
    void chargesNobodyWhereItIsSwitchedOff() {
        TestAgency.run(at.owner(), () -> at.bean(StoreCharges.class).allow(at.store, false));
        assertThat(call(at.owner(), () -> at.bean(OrderCharging.class).offered(at.store)))
                .isFalse();
        refuses(at.wish(null), Kind.CHARGES_OFF);
        refuses(
                () -> call(at.owner(), () -> at.bean(OrderCharging.class).standing(at.store, at.account)),
                Kind.CHARGES_OFF);
    }

    /** Past the feature's own service, too: the client of such a store cannot charge. */
    @Test
    void lendsNoClientThatChargesWhereItIsSwitchedOff() {
        TestAgency.run(at.owner(), () -> at.bean(StoreCharges.class).allow(at.store, false));
        var forged = new NewIntent(
                "order.charge",
                at.target(),
                UUID.randomUUID(),
                Requests.write(at.wish("1")),
                Map.of(),
                Map.of(),
                at.basis());
        var answer = call(at.owner(), () -> at.bean(Intents.class).carryOut(forged));
        assertThat(answer.state()).isEqualTo(IntentState.REJECTED);
        assertThat(answer.told().code()).isEqualTo("charges-off");
        assertThat(at.sent()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MANAGER", "SUPPORT", "MARKETING", "FINANCE", "VIEWER", "AUDITOR", "CLIENT"})
    void leavesChargingToTheOwner(Role role) {
        var member = at.agency.member(role, at.store);
        assertThat(call(member, () -> at.bean(OrderCharging.class).offered(at.store)))
                .isFalse();
        assertThatThrownBy(() -> at.charge(member, at.wish(null))).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> call(member, () -> at.bean(OrderCharging.class).standing(at.store, at.account)))
                .isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() ->
                        TestAgency.run(member, () -> at.bean(StoreCharges.class).allow(at.store, true)))
                .isInstanceOf(RightRefusedException.class);
        assertThat(at.sent()).isZero();
    }

    @Test
    void doesNotExistForOthers() {
        for (var actor : List.of(TestAgency.in(context).owner(), at.agency.member(Role.MANAGER, StoreId.next()))) {
            assertThatThrownBy(() -> at.charge(actor, at.wish(null))).isInstanceOf(NothingHereException.class);
            assertThatThrownBy(
                            () -> call(actor, () -> at.bean(StoreCharges.class).allowed(at.store)))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> TestAgency.run(
                            actor, () -> at.bean(StoreCharges.class).allow(at.store, false)))
                    .isInstanceOf(NothingHereException.class);
        }
        assertThat(at.sent()).isZero();
        assertThat(call(at.owner(), () -> at.bean(StoreCharges.class).allowed(at.store)))
                .isTrue();
    }

    @Test
    void putsTheSwitchOnRecord() throws SQLException {
        assertThat(new IntentTime(context).rows()).contains("store.charges-allowed");
    }

    @Test
    void readsBeforeWhetherAnythingOnFileCanBeCharged() {
        refuses(
                () -> at.charge(
                        at.owner(),
                        new Ask(at.store, at.poor(), UUID.randomUUID(), new NewIntent.Basis(null)),
                        at.wish(null)),
                Kind.NO_PAYMENT_METHOD);
    }

    @Test
    void catchesBeforeTheCallWhatCannotBe() {
        var right = at.wish("1");
        var item = right.items().getFirst();
        var consent = right.consent();
        refuses(new ChargeWish(right.items(), "USD", "", new Consent(false, "by phone")), Kind.NOT_AGREED);
        refuses(new ChargeWish(right.items(), "USD", "", new Consent(true, " ")), Kind.CONSENT_MISSING);
        refuses(new ChargeWish(right.items(), "USD", "", new Consent(true, "x".repeat(201))), Kind.CONSENT_TOO_LONG);
        refuses(new ChargeWish(right.items(), "USD", "", new Consent(true, "ada@example.org")), Kind.CONSENT_PERSONAL);
        refuses(new ChargeWish(right.items(), "XQQ", "", consent), Kind.CURRENCY_UNKNOWN);
        refuses(new ChargeWish(List.of(item, item), "USD", "", consent), Kind.ITEM_TWICE);
        refuses(priced(item, 0, "1", "USD", consent), Kind.QUANTITY_INVALID);
        refuses(priced(item, 1, "1.005", "USD", consent), Kind.PRICE_DECIMALS);
        refuses(priced(item, 1, "1.5", "JPY", consent), Kind.PRICE_DECIMALS);
        refuses(priced(item, 1, "-1", "USD", consent), Kind.PRICE_NEGATIVE);
    }

    private static ChargeWish priced(Item item, int quantity, String price, String currency, Consent consent) {
        var other = new Item(item.product(), quantity, new BigDecimal(price));
        return new ChargeWish(List.of(other), currency, "", consent);
    }
}
