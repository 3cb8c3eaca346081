package io.storefleet.orders.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.returns.Refund.FullRefund;
import io.storefleet.fastspring.returns.RefundReason;
import io.storefleet.fastspring.returns.RefundTerms;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.orders.OrderActions;
import io.storefleet.orders.OrderActions.Ask;
import io.storefleet.orders.OrderChange.Refund;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.OrderProblem.Kind;
import io.storefleet.orders.Refundable;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Money given back once, at a store that answers well or badly. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RefundTest {

    private static final String NOTE = "Sorry, dear Quintessa Example";

    private final ApplicationContext context;
    private final OrderRig rig;

    RefundTest(ApplicationContext context) {
        this.context = context;
        this.rig = new OrderRig(context, order -> "USD".equals(order.totals().currency()));
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private Refund whole() {
        return new Refund(true, Map.of(), "USD", RefundReason.OTHER, NOTE, false);
    }

    private Refund part(String amount) {
        var parts = Map.of(rig.order.items().getFirst().product(), new BigDecimal(amount));
        return new Refund(false, parts, "USD", RefundReason.ORDER_ERROR, NOTE, true);
    }

    private IntentView refund(Refund refund) {
        return rig.change(rig.agency.owner(), refund);
    }

    private Refundable left() {
        return rig.standing(rig.agency.owner()).refundable();
    }

    private void refuses(Refund refund, Kind kind) {
        assertThatThrownBy(() -> refund(refund))
                .isInstanceOfSatisfying(
                        OrderProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    void givesBackAllThatRemains() {
        var done = refund(whole());
        assertThat(done.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(done.told().facts())
                .containsEntry("scope", "whole")
                .containsEntry("currency", "USD")
                .hasEntrySatisfying(
                        "amount",
                        amount -> assertThat(new BigDecimal(amount))
                                .isEqualByComparingTo(requireNonNull(
                                                rig.order.totals().total().money())
                                        .amount()));
        assertThat(rig.live().returns())
                .extracting(each -> each.id().value())
                .containsExactly(done.told().result().get("return"));
        assertThat(left().fault()).contains(Kind.NOTHING_LEFT);
        refuses(whole(), Kind.NOTHING_LEFT);
        assertThat(rig.sent()).isOne();
    }

    @Test
    void givesBackAPartAndThenTheRest() {
        var first = rig.order.items().getFirst().product();
        assertThat(refund(part("1.25")).state()).isEqualTo(IntentState.CONFIRMED);
        var rest = left().items().stream()
                .filter(item -> item.product().equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(rest.returned().amount()).isEqualByComparingTo("1.25");
        assertThat(refund(whole()).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(left().fault()).contains(Kind.NOTHING_LEFT);
        assertThat(left().left().amount()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void catchesBeforeTheCallWhatCannotBeGivenBack() {
        refuses(part("0"), Kind.AMOUNT_ZERO);
        refuses(part("-1"), Kind.AMOUNT_ZERO);
        refuses(part("1.005"), Kind.AMOUNT_DECIMALS);
        refuses(part("99999"), Kind.AMOUNT_OVER);
        refuses(new Refund(false, Map.of(), "USD", RefundReason.OTHER, null, false), Kind.NO_PART);
        refuses(
                new Refund(false, Map.of("ghost", BigDecimal.ONE), "USD", RefundReason.OTHER, null, false),
                Kind.NO_SUCH_ITEM);
        refuses(new Refund(true, Map.of(), "EUR", RefundReason.OTHER, null, false), Kind.OTHER_CURRENCY);
        refuses(new Refund(true, Map.of(), "USD", RefundReason.OTHER, "x".repeat(256), false), Kind.NOTE_TOO_LONG);
        assertThat(rig.sent()).isZero();
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
        rig.simulator.chaos().on("/returns").times(1).status(400, """
                {"returns":[{"action":"return.create","return":"%s","result":"error",
                "error":{"RETURN_ITEMS_NO_REMAINING_AMOUNT_ERROR":"The item has no remaining amount"}}]}""".formatted(rig.order.id()));
        var refused = refund(part("1"));
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().code()).isEqualTo("RETURN_ITEMS_NO_REMAINING_AMOUNT_ERROR");
        assertThat(refused.told().words()).isEqualTo("The item has no remaining amount");
        assertThat(rig.live().returns()).isEmpty();
        assertThat(refund(part("1")).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void findsOutThatAnUnheardRefundWasMade() throws SQLException {
        rig.simulator.chaos().on("/returns").times(1).cutOff();
        var unknown = refund(part("2.5"));
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        assertThatThrownBy(() -> refund(part("2.5")))
                .isInstanceOfSatisfying(
                        IntentProblem.class,
                        problem -> assertThat(problem.since())
                                .isEqualTo(unknown.when().written()));
        rig.pass(Duration.ofSeconds(61));
        var found = rig.now(unknown);
        assertThat(found.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(found.told().result())
                .containsEntry("return", rig.live().returns().getFirst().id().value());
        assertThat(rig.sent()).isOne();
    }

    @Test
    void takesADayToProveThatNothingWasGivenBack() throws SQLException {
        rig.simulator.chaos().on("/returns").times(1).status(504);
        var unknown = refund(whole());
        rig.pass(Duration.ofMinutes(31));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.UNKNOWN);
        rig.pass(Duration.ofHours(24));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.ABSENT);
        assertThat(rig.sent()).isOne();
        assertThat(refund(whole()).state()).isEqualTo(IntentState.CONFIRMED);
    }

    /** Another integration of the store gives money back as well. */
    private void elsewhere() {
        var refund = new FullRefund(rig.order.id(), RefundTerms.of(RefundReason.OTHER, RefundTerms.Notification.NONE));
        call(
                rig.agency.owner(),
                () -> context.getBean(StoreClients.class)
                        .client(rig.store)
                        .returns()
                        .create(List.of(refund)));
    }

    @Test
    void leavesSeveralNewReturnsToAPerson() throws SQLException {
        rig.simulator.chaos().on("/returns").times(1).cutOff();
        var unknown = refund(part("1"));
        elsewhere();
        rig.pass(Duration.ofMinutes(31));
        assertThat(rig.now(unknown).told().code()).isEqualTo("several-returns");
        rig.pass(Duration.ofHours(24));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.UNDECIDED);
    }

    @Test
    void takesNoOtherRefundForItsOwn() throws SQLException {
        rig.simulator.chaos().on("/returns").times(1).status(504);
        var unknown = refund(part("1"));
        elsewhere();
        rig.pass(Duration.ofMinutes(31));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.UNKNOWN);
        assertThat(rig.now(unknown).told().code()).isEqualTo("other-return");
    }

    /** The store may show a version of the order from before our own last refund. */
    @Test
    void remembersItsOwnReturnsWhereTheStoreShowsAnOldVersion() {
        var old = rig.live().raw();
        var first = refund(part("1"));
        rig.simulator.chaos().on("/orders/" + rig.order.id().value()).times(1).status(200, old);
        var second = refund(part("1"));
        assertThat(requireNonNull(second.told().before().get("returns")).split(" "))
                .containsOnlyOnce(requireNonNull(first.told().result().get("return")));
    }

    @Test
    void sendsOnceHoweverOftenOneDialogSubmits() throws Exception {
        var token = UUID.randomUUID();
        var basis = rig.basis(rig.agency.owner());
        var views = atOnce(() -> rig.change(rig.agency.owner(), part("1"), token, basis));
        assertThat(views)
                .extracting(view -> view.get().id())
                .containsOnly(views.getFirst().get().id());
        assertThat(rig.sent()).isOne();
        assertThat(rig.live().returns()).hasSize(1);
    }

    @Test
    void letsOnlyOneOfManyTabsDoIt() throws Exception {
        var basis = rig.basis(rig.agency.owner());
        var results = atOnce(() -> rig.change(rig.agency.owner(), part("1"), UUID.randomUUID(), basis));
        assertThat(results)
                .filteredOn(each -> each.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(rig.sent()).isOne();
        assertThat(rig.live().returns()).hasSize(1);
    }

    private static <T> List<Future<T>> atOnce(Callable<T> work) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(6, work));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void isTheOwnersAlone(Role role) {
        var member = rig.agency.member(role, rig.store);
        assertThatThrownBy(() -> rig.change(member, whole())).isInstanceOf(RightRefusedException.class);
        assertThat(call(member, () -> context.getBean(OrderActions.class).offered(rig.store, rig.order.id())))
                .doesNotContain("return.create");
        assertThat(rig.sent()).isZero();
    }

    @Test
    void doesNotExistForOthers() {
        var stranger = TestAgency.in(context).owner();
        var elsewhere = rig.agency.member(Role.MANAGER, StoreId.next());
        var actions = context.getBean(OrderActions.class);
        for (var actor : List.of(stranger, elsewhere)) {
            assertThatThrownBy(() -> rig.standing(actor)).isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> actions.offered(rig.store, rig.order.id())))
                    .isInstanceOf(NothingHereException.class);
            var ask = new Ask(rig.store, rig.order.id(), UUID.randomUUID(), rig.basis(rig.agency.owner()));
            assertThatThrownBy(() -> call(actor, () -> actions.carryOut(ask, whole())))
                    .isInstanceOf(NothingHereException.class);
        }
        assertThat(rig.sent()).isZero();
    }

    /** An agency's other store answers with its own credential, and knows no such order. */
    @Test
    void findsNoOrderOfAnotherStore() {
        var other = rig.agency.store(rig.simulator.stores().getLast(), TestContext.QUIET);
        var ask = new Ask(other, rig.order.id(), UUID.randomUUID(), rig.basis(rig.agency.owner()));
        assertThatThrownBy(() -> call(
                        rig.agency.owner(),
                        () -> context.getBean(OrderActions.class).carryOut(ask, whole())))
                .isInstanceOfSatisfying(
                        OrderProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(Kind.NOT_FOUND));
        assertThatThrownBy(() -> call(
                        rig.agency.owner(),
                        () -> context.getBean(OrderActions.class)
                                .standing(rig.store, new OrderId("oRdAAAAAAAAAAAAAAAAAAA"))))
                .isInstanceOf(OrderProblem.class);
        assertThat(rig.sent()).isZero();
    }

    @Test
    void writesTheNoteNowhereInTheOpen() throws SQLException {
        rig.simulator.chaos().on("/returns").times(1).cutOff();
        var unknown = refund(part("1"));
        assertThat(new IntentTime(context).rows())
                .contains(unknown.id().toString())
                .doesNotContain("Quintessa");
        rig.pass(Duration.ofSeconds(61));
        assertThat(rig.now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(new IntentTime(context).rows()).doesNotContain("Quintessa");
        assertThat(whole().toString()).doesNotContain("Quintessa");
    }
}
