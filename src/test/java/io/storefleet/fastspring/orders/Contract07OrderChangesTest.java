package io.storefleet.fastspring.orders;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.CallSettings;
import io.storefleet.fastspring.Credential;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.Feature;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.JdkTransport;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuotaUse;
import io.storefleet.fastspring.RecordingQuota;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.world.SimulatedAccount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contract §7.3, the real client against the simulator. */
class Contract07OrderChangesTest {

    private static final OrderId NOBODYS = new OrderId("nope");
    private static final ProductPath LITE = new ProductPath("aurora-lite");

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    @AutoClose
    private final JdkTransport transport = new JdkTransport();

    private final Orders orders = given.client().orders();

    @Test
    void tagsAnOrderAndItsItemsBesideWhatTheyHave() {
        SimulatedOrder order = order(SimulatedOrder::completed);
        OrderId id = new OrderId(order.id());
        ProductPath product = new ProductPath(order.lines().getFirst().product());
        orders.update(List.of(OrderUpdate.tags(id, Map.of("first", "1"))));

        Outcome<OrderId> outcome = update(
                new OrderUpdate(id, Map.of("crm", "417", "second", "Zürich €"), Map.of(product, Map.of("seat", "A"))));

        assertThat(confirmed(outcome)).isEqualTo(id);
        Order read = read(id);
        assertThat(read.marks().tags())
                .containsEntry("first", "1")
                .containsEntry("crm", "417")
                .containsEntry("second", "Zürich €");
        assertThat(read.items().getFirst().attributes()).containsEntry("seat", "A");
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAT_ONLY", "MIXED_400", "MIXED_400_BARE_ARRAY", "LEGACY_500"})
    void tellsTheOutcomeOfEachOrderOfACall(Switch variant) {
        given.simulator.switches().turnOn(variant);
        OrderId good = new OrderId(order(SimulatedOrder::completed).id());

        Map<OrderId, Outcome<OrderId>> outcomes = orders.update(
                List.of(OrderUpdate.tags(NOBODYS, Map.of("crm", "1")), OrderUpdate.tags(good, Map.of("crm", "2"))));

        assertThat(outcomes).containsOnlyKeys(NOBODYS, good);
        assertThat(confirmed(Objects.requireNonNull(outcomes.get(good)))).isEqualTo(good);
        assertThat(refusal(Objects.requireNonNull(outcomes.get(NOBODYS))).code())
                .isEqualTo("order");
        assertThat(given.simulator.changingCalls()).isEqualTo(1);
    }

    @Test
    void saysWhichItemTheOrderDoesNotHave() {
        OrderId id = new OrderId(order(SimulatedOrder::completed).id());

        Outcome<OrderId> outcome =
                update(new OrderUpdate(id, Map.of(), Map.of(new ProductPath("ghost"), Map.of("a", "b"))));

        assertThat(refusal(outcome).code()).isEqualTo("items.ghost");
    }

    @Test
    void knowsNothingWhenTheAnswerIsLostAndSendsNothingTwice() {
        OrderId id = new OrderId(order(SimulatedOrder::completed).id());
        given.simulator.chaos().on("/orders").cutOff();

        Outcome<OrderId> outcome = update(OrderUpdate.tags(id, Map.of("crm", "417")));

        assertThat(evidence(outcome).sentAt()).isEqualTo(AgainstSimulator.NOW);
        assertThat(given.simulator.changingCalls()).isEqualTo(1);
        given.simulator.chaos().clear();
        assertThat(read(id).marks().tags()).containsEntry("crm", "417");
    }

    @Test
    void makesAnOrderAndChargesIt() {
        SimulatedAccount buyer = buyer(account -> account.trade().usableMethods() > 0);
        var account = new AccountId(buyer.id());
        var item = new ChargeItem(
                LITE,
                2,
                Map.of("seat", "A"),
                new ChargeItem.Pricing(List.of(new Money(new BigDecimal("19.50"), "USD")), null, null));

        Outcome<Order> outcome =
                charges().create(new OrderCharge(account, "USD", List.of(item), "", Map.of("crm", "417")));

        Order made = confirmed(outcome);
        assertThat(made.parties().account()).isEqualTo(account);
        assertThat(made.items().getFirst().quantity()).isEqualTo(2);
        assertThat(made.items().getFirst().attributes()).containsEntry("seat", "A");
        assertThat(Objects.requireNonNull(made.totals().total().money()).amount())
                .isEqualByComparingTo("39.00");
        assertThat(read(made.id()).marks().tags()).containsEntry("crm", "417");
        assertThat(given.happened()).contains("order.completed");
    }

    @Test
    void saysWhenThereIsNothingToChargeAndMakesNoOrder() {
        SimulatedAccount buyer = buyer(account -> account.trade().usableMethods() == 0);
        int before = given.state().orders().size();

        Outcome<Order> outcome = charges()
                .create(new OrderCharge(
                        new AccountId(buyer.id()), "USD", List.of(ChargeItem.of(LITE, 1)), "", Map.of()));

        assertThat(refusal(outcome).code()).isEqualTo("account");
        assertThat(given.state().orders().size()).isEqualTo(before);
    }

    @Test
    void findsTheOrderOfALostAnswerByItsTag() {
        SimulatedAccount buyer = buyer(account -> account.trade().usableMethods() > 0);
        var account = new AccountId(buyer.id());
        given.simulator.chaos().on("/orders").cutOff();

        Outcome<Order> outcome = charges()
                .create(new OrderCharge(account, "USD", List.of(ChargeItem.of(LITE, 1)), "", Map.of("try", "t-1")));

        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(given.simulator.changingCalls()).isEqualTo(1);
        given.simulator.chaos().clear();
        List<OrderId> bought = given.client().accounts().get(account).orders().stream()
                .map(OrderId::new)
                .toList();
        assertThat(orders.get(bought))
                .filteredOn(result -> result instanceof ItemResult.Success<Order> found
                        && "t-1".equals(found.value().marks().tags().get("try")))
                .hasSize(1);
    }

    private Outcome<OrderId> update(OrderUpdate update) {
        return Objects.requireNonNull(orders.update(List.of(update)).get(update.order()));
    }

    private OrderCharges charges() {
        var credential = new Credential(given.store().user(), given.store().password());
        var options = new FastSpringOptions(
                given.simulator.endpoint(),
                credential,
                "Storefleet test",
                new QuotaUse(new RecordingQuota(), "main", "key-1"),
                CallSettings.standard(),
                Set.of(Feature.CREATE_AND_CHARGE));
        return new FastSpring(transport, options).orderCharges();
    }

    private Order read(OrderId id) {
        return orders.get(id);
    }

    private SimulatedAccount buyer(Predicate<SimulatedAccount> wanted) {
        return given.store().accounts().stream().filter(wanted).findFirst().orElseThrow();
    }

    private SimulatedOrder order(Predicate<SimulatedOrder> wanted) {
        return given.store().accounts().stream()
                .flatMap(account -> account.orderIds().stream())
                .map(id -> given.state().orders().read(id).orElseThrow())
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }
}
