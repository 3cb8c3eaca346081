package io.storefleet.evergreen.internal;

import static io.storefleet.testing.TestAgency.call;
import static io.storefleet.testing.TestAgency.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenAddress;
import io.storefleet.evergreen.EvergreenFilter;
import io.storefleet.evergreen.EvergreenLink;
import io.storefleet.evergreen.EvergreenLink.State;
import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.fastspring.AccountId;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Links of our own in the hands of members. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EvergreenLinksTest {

    private static final LocalDate SOON = LocalDate.of(2100, 1, 1);

    private final ApplicationContext context;
    private final Simulator simulator;
    private final EvergreenLinks links;
    private TestAgency agency;
    private StoreId store;

    EvergreenLinksTest(ApplicationContext context, Simulator simulator, EvergreenLinks links) {
        this.context = context;
        this.simulator = simulator;
        this.links = links;
        this.agency = TestAgency.in(context);
        this.store = agency.store(simulator.store("aurora"));
    }

    @BeforeEach
    void ownAgency() {
        agency = TestAgency.in(context);
        store = agency.store(simulator.store("aurora"));
    }

    private Customer customer(String account) {
        return new Customer(store, new AccountId(account));
    }

    private EvergreenAddress ensure(String account) {
        return call(agency.owner(), () -> links.ensure(customer(account), PortalTab.ORDERS, null));
    }

    private List<EvergreenLink> listed(EvergreenFilter filter) {
        return call(agency.owner(), () -> links.before(filter, null, 100));
    }

    @Test
    void answersTheSameLinkForACustomerAndTab() {
        var first = ensure("acc1");
        var again = ensure("acc1");
        assertThat(first.fresh()).isTrue();
        assertThat(again.fresh()).isFalse();
        assertThat(again.address()).isEqualTo(first.address());
        assertThat(ensure("acc2").address()).isNotEqualTo(first.address());
        assertThat(call(agency.owner(), () -> links.ensure(customer("acc1"), PortalTab.SUBSCRIPTIONS, null))
                        .id())
                .isNotEqualTo(first.id());
        assertThat(call(agency.owner(), () -> links.reveal(first.id())))
                .hasValueSatisfying(shown -> assertThat(shown.address()).isEqualTo(first.address()));
    }

    @Test
    void makesAnotherAfterTheLinkWasRevokedOrHasEnded() throws SQLException {
        var first = ensure("acc1");
        run(agency.owner(), () -> links.revoke(List.of(first.id())));
        var second = ensure("acc1");
        sql("update tenant.evergreen_link set ends_on = current_date - 1 where id = '" + second.id() + "'");
        assertThat(listed(new EvergreenFilter(store, State.ENDED))).hasSize(1);
        var third = ensure("acc1");
        assertThat(List.of(first.address(), second.address(), third.address())).doesNotHaveDuplicates();
        assertThat(call(agency.owner(), () -> links.reveal(first.id()))).isEmpty();
        assertThat(listed(EvergreenFilter.ALL).stream().map(EvergreenLink::state))
                .containsExactly(State.LIVE, State.REVOKED, State.REVOKED);
    }

    @Test
    void endsOnTheLaterDayOfTwo() {
        var ends = new LocalDate[] {SOON, SOON.minusYears(1), SOON.plusYears(1), null, SOON};
        for (var day : ends) {
            run(agency.owner(), () -> links.ensure(customer("acc1"), PortalTab.ORDERS, day));
        }
        assertThat(listed(EvergreenFilter.ALL))
                .singleElement()
                .satisfies(link -> assertThat(link.endsOn()).isNull());
        run(agency.owner(), () -> links.ensure(customer("acc2"), PortalTab.ORDERS, SOON.minusYears(1)));
        run(agency.owner(), () -> links.ensure(customer("acc2"), PortalTab.ORDERS, SOON));
        assertThat(listed(EvergreenFilter.ALL).getFirst().endsOn()).isEqualTo(SOON);
    }

    @Test
    void makesManyInChunksAndFindsThemAgain() {
        var customers = IntStream.range(0, 2_500)
                .mapToObj(number -> customer("many" + number % 2_400))
                .toList();
        var single = ensure("many7");
        var made = call(agency.owner(), () -> links.ensureAll(customers, PortalTab.ORDERS, null));
        assertThat(made).hasSize(2_400);
        assertThat(made.stream().filter(EvergreenAddress::fresh)).hasSize(2_399);
        assertThat(made.stream().map(EvergreenAddress::address).distinct()).hasSize(2_400);
        assertThat(made).anyMatch(one -> one.address().equals(single.address()));
        var again = call(agency.owner(), () -> links.ensureAll(customers, PortalTab.ORDERS, null));
        assertThat(again).noneMatch(EvergreenAddress::fresh);
        assertThat(call(agency.owner(), () -> links.revokeAll(store))).isEqualTo(2_400);
    }

    @Test
    void listsByPagesOfKeys() {
        IntStream.range(0, 5).forEach(number -> ensure("acc" + number));
        var first = call(agency.owner(), () -> links.before(EvergreenFilter.ALL, null, 3));
        var rest = call(
                agency.owner(),
                () -> links.before(EvergreenFilter.ALL, first.getLast().id(), 3));
        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    void asksForTheRightOfEachCall() {
        var made = ensure("acc1");
        var viewer = agency.member(Role.VIEWER, store);
        var support = agency.member(Role.SUPPORT, store);
        var marketing = agency.member(Role.MARKETING, store);
        assertThatThrownBy(() -> run(viewer, () -> links.ensure(customer("acc1"), PortalTab.ORDERS, null)))
                .isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> run(viewer, () -> links.reveal(made.id()))).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> run(viewer, () -> links.revoke(List.of(made.id()))))
                .isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> run(viewer, () -> links.revokeAll(store))).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> run(support, () -> links.ensureAll(List.of(customer("acc1")), PortalTab.ORDERS, null)))
                .isInstanceOf(RightRefusedException.class);
        assertThat(call(viewer, () -> links.before(EvergreenFilter.ALL, null, 9)))
                .isEmpty();
        assertThat(call(support, () -> links.reveal(made.id()))).isPresent();
        assertThat(call(marketing, () -> links.before(EvergreenFilter.ALL, null, 9)))
                .hasSize(1);
        assertThat(listed(EvergreenFilter.ALL).getFirst().state()).isEqualTo(State.LIVE);
    }

    @Test
    void hidesLinksOfAnotherAgencyAndOfStoresOutOfReach() {
        var made = ensure("acc1");
        var stranger = TestAgency.in(context);
        assertThatThrownBy(() -> run(stranger.owner(), () -> links.reveal(made.id())))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> run(stranger.owner(), () -> links.revoke(List.of(made.id()))))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> run(stranger.owner(), () -> links.ensure(customer("acc1"), PortalTab.ORDERS, null)))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> run(agency.owner(), () -> links.reveal(EvergreenLinkId.next())))
                .isInstanceOf(NothingHereException.class);
        var other = agency.store(simulator.store("fernlab"));
        var outside = agency.member(Role.SUPPORT, other);
        assertThatThrownBy(() -> run(outside, () -> links.reveal(made.id()))).isInstanceOf(NothingHereException.class);
        assertThat(call(outside, () -> links.before(EvergreenFilter.ALL, null, 9)))
                .isEmpty();
    }

    @Test
    void destroysTheLinksOfARemovedStoreAndNoOthers() throws SQLException {
        var other = agency.store(simulator.store("fernlab"));
        ensure("acc1");
        run(agency.owner(), () -> links.ensure(new Customer(other, new AccountId("acc1")), PortalTab.ORDERS, null));
        var name = simulator.store("aurora").name();
        run(agency.owner(), () -> context.getBean(Stores.class).remove(store, name));
        assertThat(listed(EvergreenFilter.ALL))
                .singleElement()
                .satisfies(link -> assertThat(link.customer().store()).isEqualTo(other));
        assertThat(count("select count(*) from directory.go_route where tenant_id = '"
                        + agency.owner().tenant() + "'"))
                .isEqualTo(1);
    }

    @Test
    void keepsNoTokenInTheOpen() throws SQLException {
        var made = ensure("acc1");
        var token = made.address().getPath().substring("/go/".length());
        assertThat(made.toString()).doesNotContain(token);
        assertThat(count("select count(*) from tenant.evergreen_link l where position('" + token
                        + "' in l::text) > 0 or position(convert_to('" + token + "', 'UTF8') in token_sealed) > 0"))
                .isZero();
    }

    private void sql(String statement) throws SQLException {
        try (var connection = context.getBean(TestDatabase.class).asSuperuser();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private long count(String query) throws SQLException {
        try (var connection = context.getBean(TestDatabase.class).asSuperuser();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
