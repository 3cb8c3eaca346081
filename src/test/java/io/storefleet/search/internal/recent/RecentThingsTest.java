package io.storefleet.search.internal.recent;

import static io.storefleet.testing.TestAgency.call;
import static io.storefleet.testing.TestAgency.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.Hit;
import io.storefleet.search.RecentThings;
import io.storefleet.search.Told;
import io.storefleet.search.internal.KnownPeople;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What somebody opened lately, and what of it they are shown. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RecentThingsTest {

    private final ApplicationContext context;
    private final RecentThings recents;
    private final TestDatabase database;
    private final TestAgency agency;
    private final StoreId aurora;

    RecentThingsTest(ApplicationContext context, RecentThings recents, Simulator simulator, TestDatabase database) {
        this.context = context;
        this.recents = recents;
        this.database = database;
        this.agency = TestAgency.in(context);
        this.aurora = agency.store(simulator.store("aurora"));
    }

    @BeforeEach
    void rows() {
        KnownPeople.settle(database, agency.owner().tenant(), aurora);
    }

    private void open(Actor actor, ObjectKind kind, String id) {
        run(actor, () -> recents.opened(kind, aurora, id));
    }

    private List<String> latest(Actor actor) {
        return call(actor, () -> recents.latest(RecentThings.MOST)).stream()
                .map(Hit::id)
                .toList();
    }

    private long rowsOf(Actor actor) throws SQLException {
        try (var connection = database.asSuperuser();
                var counting = connection.prepareStatement(
                        "select count(*) from tenant.recent_thing where tenant_id = ? and member_id = ?")) {
            counting.setObject(1, actor.tenant().value());
            counting.setObject(2, actor.member() == null ? null : actor.member().value());
            try (var result = counting.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    @Test
    void showsTheLatestFirstAndEachOnce() {
        var owner = agency.owner();
        open(owner, ObjectKind.ACCOUNT, KnownPeople.ANN);
        open(owner, ObjectKind.ORDER, KnownPeople.ORDER);
        open(owner, ObjectKind.PRODUCT, "aurora-pro");
        open(owner, ObjectKind.ACCOUNT, KnownPeople.ANN);
        assertThat(latest(owner)).containsExactly(KnownPeople.ANN, "aurora-pro", KnownPeople.ORDER);
    }

    @Test
    void keepsTwentyAndForgetsTheOldest() throws SQLException {
        var owner = agency.owner();
        open(owner, ObjectKind.ACCOUNT, KnownPeople.ANN);
        for (int i = 0; i < RecentThings.MOST; i++) {
            open(owner, ObjectKind.PRODUCT, "product-" + i);
        }
        assertThat(rowsOf(owner)).isEqualTo(RecentThings.MOST);
        assertThat(latest(owner)).isEmpty();
    }

    @Test
    void isEachMembersOwn() {
        open(agency.owner(), ObjectKind.ACCOUNT, KnownPeople.ANN);
        assertThat(latest(agency.member(Role.SUPPORT, null))).isEmpty();
    }

    @Test
    void showsNothingOfAStoreOutOfReachAnyMore() throws SQLException {
        var support = agency.member(Role.SUPPORT, aurora);
        open(support, ObjectKind.ACCOUNT, KnownPeople.ANN);
        assertThat(latest(support)).containsExactly(KnownPeople.ANN);
        try (var connection = database.asSuperuser();
                var taking = connection.prepareStatement(
                        "delete from tenant.role_grant where tenant_id = ? and store_id = ?")) {
            taking.setObject(1, support.tenant().value());
            taking.setObject(2, aurora.value());
            assertThat(taking.executeUpdate()).isEqualTo(1);
        }
        assertThat(latest(support)).isEmpty();
    }

    @Test
    void masksForWhomPersonalDataIsHidden() {
        var viewer = agency.member(Role.VIEWER, aurora);
        open(viewer, ObjectKind.ACCOUNT, KnownPeople.ANN);
        assertThat(call(viewer, () -> recents.latest(1)))
                .singleElement()
                .satisfies(hit -> assertThat(hit.title() + Told.by(hit)).doesNotContain("ann.lindqvist@example.org"));
    }

    @Test
    void remembersNothingOfAnotherAgencysStore() throws SQLException {
        var stranger = TestAgency.in(context).owner();
        assertThatThrownBy(() -> open(stranger, ObjectKind.ACCOUNT, KnownPeople.ANN))
                .isInstanceOf(NothingHereException.class);
        assertThat(rowsOf(stranger)).isZero();
    }

    @Test
    void goesWithTheStore() throws SQLException {
        var owner = agency.owner();
        open(owner, ObjectKind.ACCOUNT, KnownPeople.ANN);
        run(owner, () -> {
            var stores = context.getBean(Stores.class);
            stores.remove(aurora, stores.get(aurora).name());
        });
        assertThat(rowsOf(owner)).isZero();
    }
}
