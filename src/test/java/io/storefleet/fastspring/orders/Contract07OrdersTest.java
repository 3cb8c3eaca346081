package io.storefleet.fastspring.orders;

import static io.storefleet.fastspring.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.Scope;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §7.1 and §7.2, the real client against the simulator. */
class Contract07OrdersTest {

    private static final OrderId NOBODYS = new OrderId("nope");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final OrderQuery ALL = OrderQuery.of(Scope.ALL);

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Orders orders = given.client().orders();

    @Test
    void readsEveryOrderOfAStoreToItsValues() {
        List<ItemResult<Order>> read =
                orders.get(world().map(order -> new OrderId(order.id())).toList());

        assertThat(read).hasSize((int) world().count());
        var expected = world().iterator();
        for (ItemResult<Order> each : read) {
            Order order = value(each);
            SimulatedOrder truth = expected.next();
            assertThat(order.id().value()).isEqualTo(truth.id());
            assertThat(OrderWords.of(order)).isEqualTo(OrderWords.of(truth));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "ARRAY_ONLY", "BOTH"})
    void readsASingleOrderToTheSameValueInEachShape(Switch shape) {
        SimulatedOrder truth =
                world().filter(SimulatedOrder::completed).findFirst().orElseThrow();
        given.simulator.switches().turnOn(shape);

        Order order = orders.get(new OrderId(truth.id()));

        assertThat(OrderWords.of(order)).isEqualTo(OrderWords.of(truth));
    }

    @Test
    void readsNumbersAsTextAndFieldsNobodyKnows() {
        SimulatedOrder truth = world().filter(order -> order.buyer().payment().ending() != null)
                .findFirst()
                .orElseThrow();
        given.simulator.chaos().on("/orders/*").swappedTypes();
        given.simulator.chaos().on("/orders/*").unknownFields();

        assertThat(OrderWords.of(orders.get(new OrderId(truth.id())))).isEqualTo(OrderWords.of(truth));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void saysThatAnOrderIsUnknown(boolean legacy) {
        given.simulator.switches().turnOn(legacy ? Switch.LEGACY_500 : Switch.FLAT_ONLY);

        assertThatThrownBy(() -> orders.get(NOBODYS)).isInstanceOfSatisfying(RequestRefused.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("order");
            assertThat(refusal.text()).isEqualTo("Not found");
        });
        assertThat(given.simulator.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "MIXED_400", "MIXED_400_BARE_ARRAY", "LEGACY_500"})
    void losesNoOrderOfABatchByAnother(Switch variant) {
        given.simulator.switches().turnOn(variant);
        List<OrderId> ids = new ArrayList<>(ids().limit(2).toList());
        ids.add(1, NOBODYS);

        List<ItemResult<Order>> results = orders.get(ids);

        assertThat(results)
                .extracting(ItemResult::id)
                .containsExactlyElementsOf(ids.stream().map(OrderId::value).toList());
        assertThat(results.get(1)).isEqualTo(new ItemResult.Failure<>("nope", "order", "Not found"));
        assertThat(value(results.get(0)).id()).isEqualTo(ids.get(0));
        assertThat(value(results.get(2)).id()).isEqualTo(ids.get(2));
        assertThat(given.simulator.calls()).hasSize(1);
    }

    @Test
    void splitsABatchAsTheServiceTakesIt() {
        given.simulator.switches().maxBatch(7);
        List<OrderId> ids = ids().limit(60).toList();

        assertThat(orders.get(ids)).hasSize(60).allMatch(ItemResult.Success.class::isInstance);
        assertThat(given.simulator.calls().stream().filter(call -> call.status() == 414))
                .hasSizeLessThan(10);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "ABSENT", "ZERO"})
    void listsEveryIdOnceWhateverEndsTheList(Switch ending) {
        given.simulator.switches().turnOn(ending);

        assertThat(orders.ids()).hasSize((int) world().count()).doesNotHaveDuplicates();
    }

    @Test
    void listsNoOrderTwiceWhileOthersAppear() {
        given.simulator.switches().turnOn(Switch.SHIFTING);
        List<OrderId> before = ids().toList();

        assertThat(orders.ids()).doesNotHaveDuplicates().containsAll(before);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void listsWhatFitsAndNothingElse(OrderQuery query, Predicate<SimulatedOrder> fits) {
        List<String> expected = world().filter(fits).map(SimulatedOrder::id).toList();

        assertThat(orders.stream(query).map(ItemResult::id)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).isNotEmpty();
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of(ALL, all()),
                Arguments.of(
                        OrderQuery.of(Scope.LIVE),
                        all().and(order -> order.stage().live())),
                Arguments.of(
                        OrderQuery.of(Scope.TEST),
                        all().and(order -> !order.stage().live())),
                Arguments.of(ALL.withStatus(OrderStatus.COMPLETED), all().and(SimulatedOrder::completed)),
                Arguments.of(ALL.withStatus(OrderStatus.CANCELED), status(Status.CANCELED)),
                Arguments.of(ALL.withStatus(OrderStatus.FAILED), status(Status.FAILED)),
                Arguments.of(ALL.onlyRebills(), all().and(order -> order.stage().rebill())),
                Arguments.of(
                        ALL.withoutRebills(), all().and(order -> !order.stage().rebill())),
                Arguments.of(ALL.onlyReturned(), returned()),
                Arguments.of(ALL.withoutReturned(), returned().negate()),
                Arguments.of(
                        ALL.withProducts(Set.of(new ProductPath("aurora-lite"))),
                        all().and(order -> order.sells("aurora-lite"))),
                Arguments.of(ALL.between(MAY, MAY.plusDays(31)), within(MAY, MAY.plusDays(31))),
                Arguments.of(ALL.since(MAY), within(MAY, LocalDate.MAX)),
                Arguments.of(ALL.before(MAY), within(LocalDate.EPOCH, MAY)),
                Arguments.of(ALL.lastDays(31), within(MAY, LocalDate.MAX)),
                Arguments.of(
                        OrderQuery.of(Scope.LIVE).since(MAY).withStatus(OrderStatus.COMPLETED),
                        within(MAY, LocalDate.MAX)
                                .and(order -> order.completed() && order.stage().live())));
    }

    @Test
    void walksALongListPageByPage() {
        assertThat(orders.stream(ALL).limit(120)).hasSize(120);
        assertThat(given.simulator.calls()).extracting(Call::path).hasSize(3);
    }

    @Test
    void saysWhichDayTheServiceRefuses() {
        given.simulator
                .chaos()
                .on("/orders")
                .status(
                        400,
                        "{\"action\":\"order.lookup\",\"result\":\"error\",\"error\":{\"end\":\"End date must be after begin date\"}}");

        assertThatThrownBy(() -> orders.page(ALL.since(MAY), 1, 50))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("end"));
    }

    @Test
    void findsAnOrderByTheNameBuyersKnow() {
        SimulatedOrder truth = world().filter(order -> order.keys().reference() != null)
                .findFirst()
                .orElseThrow();

        assertThat(orders.find(new OrderReference(String.valueOf(truth.keys().reference()))))
                .hasValueSatisfying(order -> assertThat(order.id().value()).isEqualTo(truth.id()));
        assertThat(orders.find(new OrderReference("AUR200101-0000-00000"))).isEmpty();
    }

    private Stream<SimulatedOrder> world() {
        return given.store().accounts().stream()
                .flatMap(account -> account.orderIds().stream())
                .map(id -> given.state().orders().read(id).orElseThrow());
    }

    private Stream<OrderId> ids() {
        return world().map(order -> new OrderId(order.id()));
    }

    private static Predicate<SimulatedOrder> all() {
        return _ -> true;
    }

    private static Predicate<SimulatedOrder> status(Status status) {
        return order -> order.stage().status() == status;
    }

    private static Predicate<SimulatedOrder> returned() {
        return order -> !order.marks().returns().isEmpty();
    }

    private static Predicate<SimulatedOrder> within(LocalDate begin, LocalDate end) {
        return order -> order.stage().changedDay() >= begin.toEpochDay()
                && order.stage().changedDay() < end.toEpochDay();
    }
}
