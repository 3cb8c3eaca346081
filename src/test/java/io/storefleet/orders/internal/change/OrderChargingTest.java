package io.storefleet.orders.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.orders.ChargeItem;
import io.storefleet.fastspring.orders.OrderCharge;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.store.StoreClients;
import io.storefleet.testing.StorefleetTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Customers charged by what they have on file: once, and proven by our mark. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderChargingTest {

    private final ApplicationContext context;
    private final ChargeRig at;

    OrderChargingTest(ApplicationContext context) {
        this.context = context;
        this.at = new ChargeRig(context);
    }

    @AfterEach
    void calm() {
        at.simulator.chaos().clear();
    }

    @Test
    void chargesOnceAndKeepsTheAgreementOnRecord() throws SQLException {
        var charged = at.charge(at.owner(), at.wish("12.5"));
        assertThat(charged.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(charged.told().facts())
                .containsEntry("amount", "25")
                .containsEntry("currency", "USD")
                .containsEntry("consent", "by phone, ticket 4711");
        var order = at.order(charged);
        assertThat(order.state().completed()).isTrue();
        assertThat(order.marks().tags())
                .containsEntry("storefleet-charge", charged.id().toString());
        // Where the country's prices hold the tax, it is the total.
        assertThat(List.of(order.totals().subtotal(), order.totals().total()))
                .anyMatch(sum -> new Money(new BigDecimal("25"), "USD").equals(sum.money()));
        assertThat(new IntentTime(context).rows()).contains("by phone, ticket 4711");
        assertThat(at.sent()).isEqualTo(1);
    }

    @Test
    void tellsTheRefusalOfThePaymentMethod() {
        at.simulator.chaos().on("/orders").times(1).status(400, """
                {"action":"order.create","result":"error","error":{"account":"The account has no usable payment method"}}""");
        var refused = at.charge(at.owner(), at.wish(null));
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().code()).isEqualTo("charge-account");
        assertThat(refused.told().words()).contains("no usable payment method");
    }

    @Test
    void chargesOnceHoweverOftenItIsPressed() throws Exception {
        var token = UUID.randomUUID();
        var basis = at.basis();
        try (var many = Executors.newFixedThreadPool(4)) {
            Callable<IntentView> press = () -> at.charge(at.owner(), token, basis, at.wish("1"));
            for (var one : many.invokeAll(List.of(press, press, press, press))) {
                assertThat(one.get().state()).isIn(IntentState.CONFIRMED, IntentState.SENDING);
            }
        }
        assertThat(at.charge(at.owner(), token, basis, at.wish("1")).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.sent()).isEqualTo(1);
    }

    @Test
    void chargesOnceFromTwoTabs() throws Exception {
        var basis = at.basis();
        var refused = new ArrayList<Exception>();
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<IntentView> tab = () -> at.charge(at.owner(), UUID.randomUUID(), basis, at.wish("1"));
            for (var one : both.invokeAll(List.of(tab, tab))) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException problem) {
                    refused.add((Exception) problem.getCause());
                }
            }
        }
        assertThat(refused).hasSize(1).first().isInstanceOf(IntentProblem.class);
        assertThat(at.sent()).isEqualTo(1);
    }

    @Test
    void findsTheOrderOfAnUnheardChargeByItsMark() throws SQLException {
        at.simulator.chaos().on("/orders").times(1).cutOff();
        var unheard = at.charge(at.owner(), at.wish("3"));
        assertThat(unheard.state()).isEqualTo(IntentState.UNKNOWN);
        assertThatThrownBy(() -> at.charge(at.owner(), at.wish("3"))).isInstanceOf(IntentProblem.class);
        at.pass(Duration.ofSeconds(61));
        var found = at.now(unheard);
        assertThat(found.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.order(found).marks().tags()).containsValue(unheard.id().toString());
        assertThat(at.sent()).isEqualTo(1);
    }

    @Test
    void takesADayToProveThatNobodyWasCharged() throws SQLException {
        at.simulator.chaos().on("/orders").times(1).status(504);
        var lost = at.charge(at.owner(), at.wish("3"));
        assertThat(lost.state()).isEqualTo(IntentState.UNKNOWN);
        at.pass(Duration.ofMinutes(31));
        assertThat(at.now(lost).state()).isEqualTo(IntentState.UNKNOWN);
        at.pass(Duration.ofHours(24));
        assertThat(at.now(lost).state()).isEqualTo(IntentState.ABSENT);
        assertThat(at.sent()).isEqualTo(1);
    }

    /** What another integration has charged meanwhile, be it the very same, proves nothing. */
    @Test
    void takesNoOtherOrderForItsOwn() throws SQLException {
        at.simulator.chaos().on("/orders").times(1).status(504);
        var lost = at.charge(at.owner(), at.wish(null));
        var other = new OrderCharge(
                at.account,
                "USD",
                List.of(ChargeItem.of(new ProductPath(at.shop.slug() + "-lite"), 2)),
                "",
                Map.of("storefleet-charge", UUID.randomUUID().toString()));
        call(
                at.owner(),
                () -> at.bean(StoreClients.class)
                        .client(at.store)
                        .orderCharges()
                        .create(other));
        at.pass(Duration.ofHours(25));
        assertThat(at.now(lost).state()).isEqualTo(IntentState.ABSENT);
    }
}
