package io.storefleet.fastspring.returns;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.refusal;
import static io.storefleet.fastspring.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderKey;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.Scope;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.orders.OrderQuery;
import io.storefleet.fastspring.orders.ReturnSummary;
import io.storefleet.fastspring.returns.Refund.FullRefund;
import io.storefleet.fastspring.returns.Refund.Part;
import io.storefleet.fastspring.returns.Refund.PartialRefund;
import io.storefleet.fastspring.returns.RefundTerms.Notification;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedReturn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contract §9, the real client against the simulator. */
class Contract09ReturnsTest {

    private static final RefundTerms TERMS =
            new RefundTerms(RefundReason.DUPLICATE_ORDER, "Sorry for that", Notification.ORIGINAL);

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Returns returns = given.client().returns();

    @Test
    void readsTheReturnsThatOrdersTellOf() {
        List<ReturnId> ids = given.client().orders().stream(
                        OrderQuery.of(Scope.ALL).onlyReturned())
                .flatMap(order -> value(order).returns().stream())
                .map(ReturnSummary::id)
                .toList();

        List<ItemResult<Return>> read = returns.get(ids);

        assertThat(ids).isNotEmpty();
        assertThat(read).hasSize(ids.size()).allSatisfy(result -> {
            Return told = value(result);
            SimulatedReturn truth =
                    given.state().returns().read(told.id().value()).orElseThrow();
            assertThat(amount(told)).isEqualByComparingTo(truth.total().amount());
            assertThat(String.valueOf(told.original().order()))
                    .isEqualTo(truth.order().id());
            assertThat(String.valueOf(told.reference()))
                    .isEqualTo(truth.keys().reference())
                    .endsWith("X");
            assertThat(told.items()).hasSize(truth.parts().size());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "MIXED_400", "MIXED_400_BARE_ARRAY", "LEGACY_500"})
    void losesNoReturnByAnother(Switch variant) {
        Return made = refund(order(SimulatedOrder::completed));
        given.simulator.switches().turnOn(variant);

        List<ItemResult<Return>> results = returns.get(List.of(new ReturnId("nope"), made.id()));

        assertThat(results.get(0)).isEqualTo(new ItemResult.Failure<>("nope", "return", "Not found"));
        assertThat(results.get(1)).isInstanceOf(ItemResult.Success.class);
    }

    @Test
    void givesEverythingBack() {
        SimulatedOrder order = order(SimulatedOrder::completed);

        Return made = refund(order);

        assertThat(amount(made)).isEqualByComparingTo(order.total().amount());
        assertThat(made.grounds().reason()).isEqualTo("Duplicate Order");
        assertThat(made.grounds().note()).isEqualTo("Sorry for that");
        assertThat(((ItemResult.Success<Return>) returns.get(List.of(made.id())).getFirst())
                        .value()
                        .totals())
                .isEqualTo(made.totals());
        assertThat(read(order).returns()).extracting(ReturnSummary::id).containsExactly(made.id());
        assertThat(refusal(create(new FullRefund(new OrderId(order.id()), TERMS)))
                        .code())
                .isEqualTo("RETURN_ITEMS_NO_REMAINING_AMOUNT_ERROR");
    }

    @Test
    void givesPartsBackUntilNothingIsLeft() {
        SimulatedOrder order = order(one -> one.completed()
                && one.currency().equals("USD")
                && one.lines().getFirst().amounts().subtotal().amount().compareTo(BigDecimal.TEN) > 0);
        BigDecimal whole = order.lines().getFirst().amounts().subtotal().amount();

        Return first = confirmed(create(part(order, BigDecimal.TEN)));
        assertThat(amount(first)).isLessThan(order.total().amount());
        assertThat(first.items().getFirst().refundType()).isEqualTo("Partial Refund");
        assertThat(refusal(create(part(order, whole))).code())
                .isEqualTo("RETURN_ITEMS_AMOUNT_GREATER_THAN_ORIGINAL_ITEM_ERROR");
        confirmed(create(part(order, whole.subtract(BigDecimal.TEN))));
        assertThat(refusal(create(part(order, BigDecimal.ONE))).code())
                .isEqualTo("RETURN_ITEMS_NO_REMAINING_AMOUNT_ERROR");
        assertThat(read(order).returns()).hasSize(2);
    }

    @Test
    void saysInACodeWhatIsWrongWithAnAmount() {
        SimulatedOrder yen = order(one -> one.completed() && one.currency().equals("JPY"));

        assertThat(refusal(create(part(yen, new BigDecimal("100.50")))).code())
                .isEqualTo("RETURN_ITEMS_AMOUNT_CURRENCY_SCALE_MISMATCH");
        assertThat(refusal(create(new PartialRefund(
                                new OrderId(yen.id()), TERMS, List.of(new Part("ghost", BigDecimal.ONE)))))
                        .code())
                .isEqualTo("RETURN_ITEMS_PRODUCT_NOT_FOUND_ERROR");
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "MIXED_400", "MIXED_400_BARE_ARRAY", "LEGACY_500"})
    void tellsTheOutcomeOfEachRefundByItsReference(Switch variant) {
        given.simulator.switches().turnOn(variant);
        var good = new OrderReference(
                String.valueOf(order(SimulatedOrder::completed).keys().reference()));
        var nobodys = new OrderReference("AUR200101-0000-00000");

        Map<OrderKey, Outcome<Return>> outcomes =
                returns.create(List.of(new FullRefund(nobodys, TERMS), new FullRefund(good, TERMS)));

        assertThat(refusal(Objects.requireNonNull(outcomes.get(nobodys))).code())
                .isEqualTo("order");
        assertThat(confirmed(Objects.requireNonNull(outcomes.get(good)))
                        .original()
                        .reference())
                .isEqualTo(good);
    }

    @Test
    void refundsOnceThoughTheAnswerIsLost() {
        SimulatedOrder order = order(SimulatedOrder::completed);
        given.simulator.chaos().on("/returns").cutOff();

        assertThat(create(new FullRefund(new OrderId(order.id()), TERMS))).isInstanceOf(Outcome.Unknown.class);

        assertThat(given.simulator.changingCalls()).isEqualTo(1);
        assertThat(read(order).returns()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryReasonTheServiceKnows(RefundReason reason) {
        SimulatedOrder order = order(SimulatedOrder::completed);

        confirmed(create(new FullRefund(new OrderId(order.id()), RefundTerms.of(reason, Notification.NONE))));
    }

    private Return refund(SimulatedOrder order) {
        return confirmed(create(new FullRefund(new OrderId(order.id()), TERMS)));
    }

    private Outcome<Return> create(Refund refund) {
        return Objects.requireNonNull(returns.create(List.of(refund)).get(refund.order()));
    }

    private static PartialRefund part(SimulatedOrder order, BigDecimal amount) {
        return new PartialRefund(
                new OrderId(order.id()),
                TERMS,
                List.of(new Part(order.lines().getFirst().product(), amount)));
    }

    private static BigDecimal amount(Return made) {
        return Objects.requireNonNull(made.totals().total().money()).amount();
    }

    private Order read(SimulatedOrder order) {
        return given.client().orders().get(new OrderId(order.id()));
    }

    private SimulatedOrder order(Predicate<SimulatedOrder> wanted) {
        return given.store().accounts().stream()
                .flatMap(account -> account.orderIds().stream())
                .map(id -> given.state().orders().read(id).orElseThrow())
                .filter(order -> order.marks().returns().isEmpty())
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }
}
