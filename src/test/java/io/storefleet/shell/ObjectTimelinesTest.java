package io.storefleet.shell;

import static io.storefleet.testing.TestAgency.call;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.links.LinkTab;
import io.storefleet.links.SingleLinks;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.orders.OrderDetails;
import io.storefleet.simulator.Simulator;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Timelines;
import io.storefleet.uikit.Timelines.About;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What several modules know of an order, for whom. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ObjectTimelinesTest {

    private final ApplicationContext context;
    private final Timelines timelines;
    private final TestAgency agency;
    private final StoreId store;
    private final MirrorFixture fixture;
    private final String order;
    private final String account;
    private final Actor support;

    ObjectTimelinesTest(ApplicationContext context, Timelines timelines, Simulator simulator, TestDatabase database) {
        this.context = context;
        this.timelines = timelines;
        this.agency = TestAgency.in(context);
        this.store = agency.store(simulator.store("aurora"));
        this.fixture = new MirrorFixture(database, agency.owner().tenant());
        var buyer = simulator.store("aurora").accounts().get(7);
        this.account = buyer.id();
        this.order = buyer.orderIds().getFirst();
        this.support = agency.member(Role.SUPPORT, store);
    }

    @BeforeEach
    void happenings() {
        call(support, () -> context.getBean(Mirror.class).pull(store, ObjectKind.ORDER, order));
        fixture.event(store, "evLine", "order.completed", order, null);
        call(support, () -> context.getBean(OrderDetails.class).reveal(store, new OrderId(order)));
        call(support, () -> context.getBean(SingleLinks.class).one(store, new AccountId(account), LinkTab.ORDERS));
        call(
                support,
                () -> context.getBean(EvergreenLinks.class)
                        .ensure(new Customer(store, new AccountId(account)), PortalTab.ORDERS, null));
        run();
    }

    /** A run that made a link of the account, and waits with another. */
    private void run() {
        var batch = UUID.randomUUID();
        var tenant = agency.owner().tenant().value();
        fixture.write(
                "insert into tenant.link_batch (tenant_id, id, title, tab, created_by, created_at, looking)"
                        + " values (?, ?, 'A run', 'ORDERS', ?, now(), false)",
                tenant,
                batch,
                requireNonNull(support.member()).value());
        fixture.write(
                "insert into tenant.link_item (tenant_id, batch_id, line, input, store_id, account_id, sought, state,"
                        + " asked_at) values (?, ?, 1, '-', ?, ?, false, 'EXPIRED', now()), (?, ?, 2, '-', ?, ?, false,"
                        + " 'WAITING', null)",
                tenant,
                batch,
                store.value(),
                account,
                tenant,
                batch,
                store.value(),
                account);
    }

    private List<Happening> told(Actor actor) {
        return told(actor, new About(store.value(), "order", order, account, null));
    }

    private List<Happening> told(Actor actor, About about) {
        return call(actor, () -> timelines.of(about, List.of()).next(50));
    }

    private List<Happening> ofTheAccount(Actor actor) {
        return told(actor, new About(store.value(), "account", account, account, null));
    }

    /** An event that names the account, a return of its order, a subscription of which the end lies ahead. */
    private void aroundTheAccount() {
        fixture.write("update tenant.mirror_event set account_id = ? where tenant_id = ?", account, tenant());
        fixture.givenBack(store, "returnOfIt", order, "5");
        fixture.order(store, "otherOrder", "REF-OTHER", "acOther0aaaaaaaaaaaaaa", "other@example.org", "9", true);
        fixture.givenBack(store, "returnOfOther", "otherOrder", "5");
        fixture.subscription(store, "subscriptionOfIt", account, "active", "A plan");
        fixture.write(
                "update tenant.mirror_subscription set begin_on = date '2026-01-05', deactivated_on = date '2199-01-05'"
                        + " where tenant_id = ? and id = 'subscriptionOfIt'",
                tenant());
    }

    private UUID tenant() {
        return agency.owner().tenant().value();
    }

    @Test
    void tellsEventsDeedsAndThatLinksWereMade() {
        var told = told(agency.owner());
        assertThat(told).hasSize(5).isSortedAccordingTo(Happening.LATEST_FIRST);
        assertThat(told).extracting(Happening::id).contains("evLine");
        assertThat(told)
                .filteredOn(each -> each.who() != null)
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.who()).isEqualTo("Test support"));
    }

    @Test
    void saysNothingOfLinksToWhomMayNotHaveOne() {
        assertThat(told(agency.member(Role.VIEWER, store))).hasSize(2);
    }

    @Test
    void tellsOfAnAccountWhatHappenedAroundIt() {
        aroundTheAccount();
        var told = ofTheAccount(agency.owner());
        assertThat(told).isSortedAccordingTo(Happening.LATEST_FIRST);
        assertThat(told)
                .extracting(Happening::id)
                .contains("evLine", "returnOfIt", "subscriptionOfItbegan")
                .doesNotContain("returnOfOther", "subscriptionOfItended");
        assertThat(told).filteredOn(each -> each.who() != null).hasSize(3);
    }

    @Test
    void tellsOfAnAccountNoMoreThanTheReaderMaySee() {
        aroundTheAccount();
        assertThat(ofTheAccount(agency.member(Role.VIEWER, store)))
                .extracting(Happening::id)
                .containsExactlyInAnyOrder("evLine", "returnOfIt", "subscriptionOfItbegan");
    }

    /** Its event names the order as well; what was charged for the order and done to the order belongs to its story, links of the account do not. */
    @Test
    void tellsOfAReturnWhatHappenedToItAndToItsOrder() {
        call(support, () -> context.getBean(Mirror.class).pull(store, ObjectKind.ACCOUNT, account));
        fixture.event(store, "evBack", "return.created", order, null);
        fixture.write(
                "update tenant.mirror_event set return_id = 'reOfIt' where tenant_id = ? and id = 'evBack'", tenant());
        var told =
                told(agency.owner(), About.of(store.value(), "return", "reOfIt").withOrder(order));
        assertThat(told).isSortedAccordingTo(Happening.LATEST_FIRST);
        assertThat(told).extracting(Happening::id).containsOnlyOnce("evBack").contains("evLine", "charge0");
        assertThat(told)
                .filteredOn(each -> each.way() == null)
                .as("all but its own event lead to the order")
                .extracting(Happening::id)
                .containsExactly("evBack");
        assertThat(told(agency.owner(), About.of(store.value(), "return", "reOfIt")))
                .extracting(Happening::id)
                .containsExactly("evBack");
    }

    @Test
    void tellsOfAQuoteWhatTheStoreToldOfItAndOfItsOrder() {
        fixture.event(store, "evQuote", "quote.updated", null, null);
        fixture.write(
                "update tenant.mirror_event set quote_id = 'QUOTEOFIT' where tenant_id = ? and id = 'evQuote'",
                tenant());
        var its = About.of(store.value(), "quote", "QUOTEOFIT");
        assertThat(told(agency.owner(), its)).extracting(Happening::id).containsExactly("evQuote");
        assertThat(told(agency.owner(), its.withOrder(order)))
                .extracting(Happening::id)
                .contains("evQuote", "evLine");
        assertThatThrownBy(() -> told(TestAgency.in(context).owner(), its)).isInstanceOf(NothingHereException.class);
    }

    /** A path may be a coupon's and a product's; who sees one of them need not see the other. */
    @Test
    void keepsWhatWasDoneToACouponApartFromAProductOfTheSamePath() {
        var coupon = changed("coupon.edit");
        var product = changed("product.price");
        assertThat(ways("coupon")).singleElement(STRING).contains(coupon.toString());
        assertThat(ways("product")).singleElement(STRING).contains(product.toString());
    }

    /** Puts on record that something of this path was changed. */
    private UUID changed(String kind) {
        var change = UUID.randomUUID();
        call(
                support,
                () -> context.getBean(TransactionTemplate.class).execute(status -> {
                    context.publishEvent(AuditedEvent.done(
                            "change.sent", store, "same-path", Map.of("kind", kind, "intent", change.toString())));
                    return true;
                }));
        return change;
    }

    private List<String> ways(String thing) {
        return told(agency.owner(), About.of(store.value(), thing, "same-path")).stream()
                .map(each -> requireNonNull(each.way()).apply(new Places("agency")))
                .toList();
    }

    @Test
    void isOfThisThingAlone() {
        var other = new About(store.value(), "order", "orOther0aaaaaaaaaaaaaa", null, null);
        assertThat(call(agency.owner(), () -> timelines.of(other, List.of()).next(50)))
                .isEmpty();
    }

    @Test
    void doesNotExistForOthers() {
        for (var actor : List.of(TestAgency.in(context).owner(), agency.member(Role.MANAGER, StoreId.next()))) {
            assertThatThrownBy(() -> told(actor)).isInstanceOf(NothingHereException.class);
        }
    }
}
