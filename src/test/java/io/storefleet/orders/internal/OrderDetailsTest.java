package io.storefleet.orders.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.audit.AuditEntry;
import io.storefleet.audit.AuditLog;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.mirror.Erasure;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.orders.Licence;
import io.storefleet.orders.OrderBrief;
import io.storefleet.orders.OrderDetail;
import io.storefleet.orders.OrderDetails;
import io.storefleet.orders.OrderReturns.Left;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreClients;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.AuditedEvent.Outcome;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Who sees what of an order, and where it is read. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderDetailsTest {

    private final ApplicationContext context;
    private final OrderDetails orders;
    private final Mirror mirror;
    private final Simulator simulator;
    private final TestAgency agency;
    private final StoreId store;
    private final MirrorFixture fixture;
    private final SoldOrders sold;

    OrderDetailsTest(
            ApplicationContext context,
            OrderDetails orders,
            Mirror mirror,
            QuietSimulator quiet,
            TestDatabase database) {
        this.context = context;
        this.orders = orders;
        this.mirror = mirror;
        this.simulator = quiet.simulator();
        this.agency = TestAgency.in(context);
        this.store = agency.store(simulator.store("aurora"), TestContext.QUIET);
        this.fixture = new MirrorFixture(database, agency.owner().tenant());
        this.sold =
                new SoldOrders(simulator.store("aurora"), context.getBean(StoreClients.class), agency.owner(), store);
    }

    @BeforeEach
    void forget() {
        simulator.forgetCalls();
    }

    private OrderDetail find(Actor actor, Order order) {
        return call(actor, () -> orders.find(store, order.id()));
    }

    private long calls() {
        return simulator.calls().stream()
                .filter(asked -> asked.path().startsWith("/orders"))
                .count();
    }

    private void copied(Order order) {
        call(
                agency.owner(),
                () -> mirror.pull(store, ObjectKind.ORDER, order.id().value()));
        simulator.forgetCalls();
    }

    private List<AuditEntry> record() {
        return call(agency.owner(), () -> context.getBean(AuditLog.class).latest(20, null));
    }

    @Test
    void doesNotExistForOthers() {
        var order = sold.any();
        copied(order);
        var stranger = TestAgency.in(context).owner();
        var elsewhere = agency.member(Role.MANAGER, StoreId.next());
        for (var actor : List.of(stranger, elsewhere)) {
            assertThatThrownBy(() -> find(actor, order)).isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> orders.refresh(store, order.id())))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> orders.returns(store, order.id())))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> orders.reveal(store, order.id())))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(actor, () -> orders.ofAccount(store, account(order), 5)))
                    .isInstanceOf(NothingHereException.class);
        }
        assertThat(calls()).isZero();
    }

    @Test
    void goesWithItsStore() {
        var order = sold.any();
        copied(order);
        call(agency.owner(), () -> {
            var stores = context.getBean(Stores.class);
            stores.remove(store, stores.get(store).name());
            return store;
        });
        assertThatThrownBy(() -> find(agency.owner(), order)).isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(agency.owner(), () -> orders.ofAccount(store, account(order), 5)))
                .isInstanceOf(NothingHereException.class);
    }

    @Test
    void hidesPeopleFromWhomMayNotSeeThem() {
        var order = sold.any();
        copied(order);
        fixture.raw(store, "order", order.id().value(), """
                {"id":"%s","reference":"AUR260601-4417-90213","buyerReference":"Byron-7","ipAddress":"192.0.2.7","completed":true,
                 "live":true,"currency":"EUR","total":49.9,"invoiceUrl":"https://aurora.example/invoice/IVBYRON",
                 "customer":{"first":"Ada","last":"Byron","email":"ada@byron.example","company":"Byron Ltd","phone":"+44 20 7946 0123"},
                 "address":{"addressLine1":"1 Byron Row","city":"Byronville","postalCode":"BY1","region":"Byronshire","country":"GB"},
                 "recipients":[{"recipient":{"first":"Clara","last":"Byron","email":"clara@byron.example"}}],
                 "tags":{"crm":"Byron"},"notes":["call Byron"],"whoever":"Byron",
                 "items":[{"product":"aurora-pro","quantity":1,"subtotal":40,"attributes":{"seat":"Byron"}}]}""".formatted(order.id().value()));
        var viewer = agency.member(Role.VIEWER, store);
        var seen = find(viewer, order);
        assertThat(parts(seen)).doesNotContainIgnoringCase("byron", "ada", "clara", "0123", "192.0.2.7", "IVBYRON");
        assertThat(parts(seen)).contains("AUR260601-4417-90213", "aurora-pro", "GB", "crm", "seat");
        assertThat(seen.sight().personal()).isFalse();
        assertThat(parts(find(agency.member(Role.SUPPORT, store), order)))
                .contains("Ada Byron", "ada@byron.example", "1 Byron Row", "192.0.2.7", "Clara Byron", "call Byron");
        assertThat(seen.toString() + seen.buyer() + seen.marks() + seen.lines() + seen.names())
                .doesNotContain("GB", "crm", "AUR260601");
    }

    /** Everything of it that a page could show. */
    private static String parts(OrderDetail order) {
        var text = new StringBuilder(order.sight().json());
        var names = order.names();
        text.append(names.reference()).append(names.buyerReference()).append(names.invoice());
        contact(text, order.buyer().contact());
        order.buyer().recipients().forEach(each -> contact(text, each));
        text.append(order.buyer().ipAddress());
        order.lines().forEach(line -> text.append(line.product()).append(line.attributes()));
        return text.append(order.marks().tags()).append(order.marks().notes()).toString();
    }

    private static void contact(StringBuilder text, OrderDetail.Contact contact) {
        text.append(contact.name())
                .append(contact.company())
                .append(contact.email())
                .append(contact.phone())
                .append(contact.address())
                .append(contact.country());
    }

    @Test
    void givesLicenceKeysOutOnRecordAndOnlyToWhomMaySeePeople() {
        var order = sold.withLicence();
        copied(order);
        var secret = order.items().stream()
                .flatMap(item -> item.fulfillments().licenses().stream())
                .findFirst()
                .orElseThrow()
                .license();
        assertThat(find(agency.owner(), order).sight().json()).doesNotContain(secret);
        assertThat(find(agency.owner(), order).delivered()).isTrue();
        var viewer = agency.member(Role.VIEWER, store);
        assertThatThrownBy(() -> call(viewer, () -> orders.reveal(store, order.id())))
                .isInstanceOf(RightRefusedException.class);
        assertThat(record()).noneMatch(entry -> entry.action().equals("order.licences-revealed"));
        var support = agency.member(Role.SUPPORT, store);
        var keys = call(support, () -> orders.reveal(store, order.id()));
        assertThat(keys).extracting(Licence::key).contains(secret);
        assertThat(keys.toString()).doesNotContain(secret);
        assertThat(record())
                .filteredOn(entry -> entry.action().equals("order.licences-revealed"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.member()).isEqualTo(support.member());
                    assertThat(entry.subject()).isEqualTo(order.id().value());
                    assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
                    assertThat(entry.details()).isEqualTo(Map.of("keys", String.valueOf(keys.size())));
                });
    }

    @Test
    void showsNothingOfWhoWasErasedNotEvenFromTheStore() {
        var order = sold.any();
        copied(order);
        call(agency.owner(), () -> context.getBean(Erasure.class).erase(store, account(order)));
        assertThatThrownBy(() -> find(agency.owner(), order)).isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(agency.owner(), () -> orders.refresh(store, order.id())))
                .isInstanceOf(NothingHereException.class);
        assertThat(call(agency.owner(), () -> orders.ofAccount(store, account(order), 5)))
                .isEmpty();
    }

    @Test
    void isReadFromTheCopyAndFromTheStoreOnlyWhereTheCopyLacksIt() {
        var order = sold.any();
        assertThat(find(agency.owner(), order).id()).isEqualTo(order.id());
        assertThat(calls()).isEqualTo(1);
        assertThat(find(agency.owner(), order).totals()).isEqualTo(order.totals());
        assertThat(calls()).isEqualTo(1);
        call(agency.owner(), () -> orders.refresh(store, order.id()));
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void isNotThereUnderTheIdOfSomethingElse() {
        var account = simulator.store("aurora").idAt(3);
        assertThatThrownBy(() -> call(agency.owner(), () -> orders.find(store, new OrderId(account))))
                .isInstanceOf(NothingHereException.class);
    }

    @Test
    void tellsWhatIsLeftOfEachItem() {
        var order = sold.partlyReturned();
        var returns = call(agency.owner(), () -> orders.returns(store, order.id()));
        assertThat(returns.given()).hasSameSizeAs(order.returns()).allSatisfy(given -> {
            assertThat(given.at()).isNotNull();
            assertThat(given.total()).isNotNull();
        });
        var back = returns.left().stream()
                .map(left -> left.returned().amount())
                .reduce(java.math.BigDecimal::add)
                .orElseThrow();
        assertThat(back).isPositive();
        assertThat(returns.left())
                .allSatisfy(left -> assertThat(left.amount().amount()).isNotNegative())
                .extracting(Left::product)
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsWhatAReturnSaidToTheBuyerOnlyToWhomMaySeePeople() {
        var order = sold.partlyReturned();
        var support = agency.member(Role.SUPPORT, store);
        assertThat(call(support, () -> orders.returns(store, order.id())).given())
                .anyMatch(given -> given.note() != null);
        var viewer = agency.member(Role.VIEWER, store);
        assertThat(call(viewer, () -> orders.returns(store, order.id())).given())
                .allMatch(given -> given.note() == null);
    }

    @Test
    void knowsItsChargesFromTheAccount() {
        var order = sold.any();
        copied(order);
        assertThat(find(agency.owner(), order).charges()).isEmpty();
        call(
                agency.owner(),
                () -> mirror.pull(store, ObjectKind.ACCOUNT, account(order).value()));
        assertThat(find(agency.owner(), order).charges()).isNotEmpty().allSatisfy(charge -> {
            assertThat(charge.at()).isNotNull();
            assertThat(charge.amount()).isEqualTo(order.totals().total().money());
        });
    }

    @Test
    void listsThoseOfAnAccount() {
        var order = sold.any();
        copied(order);
        assertThat(call(agency.owner(), () -> orders.ofAccount(store, account(order), 5)))
                .extracting(OrderBrief::id)
                .containsExactly(order.id());
    }

    private static AccountId account(Order order) {
        var account = order.parties().account();
        assertThat(account).isNotNull();
        return java.util.Objects.requireNonNull(account);
    }
}
