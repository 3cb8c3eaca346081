package io.storefleet.orders.internal.change;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.returns.RefundReason;
import io.storefleet.intents.IntentState;
import io.storefleet.orders.OrderChange.Refund;
import io.storefleet.orders.OrderProblem.Kind;
import io.storefleet.testing.AtOnce;
import io.storefleet.testing.StorefleetTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Money given back once, and only what is left. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RefundTest {

    private final ApplicationContext context;
    private final RefundRig at;

    RefundTest(ApplicationContext context) {
        this.context = context;
        this.at = new RefundRig(context);
    }

    @AfterEach
    void calm() {
        at.rig().simulator.chaos().clear();
    }

    @Test
    void givesBackAllThatRemains() {
        var done = at.refund(at.whole());
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(done.told().facts())
                .containsEntry("scope", "whole")
                .containsEntry("currency", "USD")
                .hasEntrySatisfying(
                        "amount",
                        amount -> assertThat(new BigDecimal(amount))
                                .isEqualByComparingTo(requireNonNull(
                                                at.rig().order.totals().total().money())
                                        .amount()));
        assertThat(at.rig().live().returns())
                .extracting(each -> each.id().value())
                .containsExactly(done.told().result().get("return"));
        assertThat(at.left().fault()).contains(Kind.NOTHING_LEFT);
        at.refuses(at.whole(), Kind.NOTHING_LEFT);
        assertThat(at.rig().sent()).isOne();
    }

    @Test
    void givesBackAPartAndThenTheRest() {
        var first = at.rig().order.items().getFirst().product();
        assertThat(at.refund(at.part("1.25")).state()).isEqualTo(IntentState.CONFIRMED);
        var rest = at.left().items().stream()
                .filter(item -> item.product().equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(rest.returned().amount()).isEqualByComparingTo("1.25");
        assertThat(at.refund(at.whole()).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.left().fault()).contains(Kind.NOTHING_LEFT);
        assertThat(at.left().left().amount()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void catchesBeforeTheCallWhatCannotBeGivenBack() {
        at.refuses(at.part("0"), Kind.AMOUNT_ZERO);
        at.refuses(at.part("-1"), Kind.AMOUNT_ZERO);
        at.refuses(at.part("1.005"), Kind.AMOUNT_DECIMALS);
        at.refuses(at.part("99999"), Kind.AMOUNT_OVER);
        at.refuses(new Refund(false, Map.of(), "USD", RefundReason.OTHER, null, false), Kind.NO_PART);
        at.refuses(
                new Refund(false, Map.of("ghost", BigDecimal.ONE), "USD", RefundReason.OTHER, null, false),
                Kind.NO_SUCH_ITEM);
        at.refuses(new Refund(true, Map.of(), "EUR", RefundReason.OTHER, null, false), Kind.OTHER_CURRENCY);
        at.refuses(new Refund(true, Map.of(), "USD", RefundReason.OTHER, "x".repeat(256), false), Kind.NOTE_TOO_LONG);
        assertThat(at.rig().sent()).isZero();
    }

    @Test
    void knowsThatYenHaveNoDecimals() {
        var yen = new OrderRig(context, order -> "JPY".equals(order.totals().currency()));
        var product = yen.order.items().getFirst().product();
        var refundable = yen.standing(yen.agency.owner()).refundable();
        assertThat(refundable.fault(product, new BigDecimal("100.5"))).contains(Kind.AMOUNT_DECIMALS);
        assertThat(refundable.fault(product, new BigDecimal("100.0"))).isEmpty();
    }

    @Test
    void tellsARefusalInTheServicesWords() {
        at.rig().simulator.chaos().on("/returns").times(1).status(400, """
                {"returns":[{"action":"return.create","return":"%s","result":"error",
                "error":{"RETURN_ITEMS_NO_REMAINING_AMOUNT_ERROR":"The item has no remaining amount"}}]}""".formatted(
                        at.rig().order.id()));
        var refused = at.refund(at.part("1"));
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().code()).isEqualTo("RETURN_ITEMS_NO_REMAINING_AMOUNT_ERROR");
        assertThat(refused.told().words()).isEqualTo("The item has no remaining amount");
        assertThat(at.rig().live().returns()).isEmpty();
        assertThat(at.refund(at.part("1")).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void sendsOnceHoweverOftenOneDialogSubmits() throws Exception {
        var token = UUID.randomUUID();
        var basis = at.rig().basis(at.rig().agency.owner());
        var views = AtOnce.run(6, () -> at.rig().change(at.rig().agency.owner(), at.part("1"), token, basis));
        assertThat(views)
                .extracting(view -> view.get().id())
                .containsOnly(views.getFirst().get().id());
        assertThat(at.rig().sent()).isOne();
        assertThat(at.rig().live().returns()).hasSize(1);
    }

    @Test
    void letsOnlyOneOfManyTabsDoIt() throws Exception {
        var basis = at.rig().basis(at.rig().agency.owner());
        var results =
                AtOnce.run(6, () -> at.rig().change(at.rig().agency.owner(), at.part("1"), UUID.randomUUID(), basis));
        assertThat(results)
                .filteredOn(each -> each.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(at.rig().sent()).isOne();
        assertThat(at.rig().live().returns()).hasSize(1);
    }
}
