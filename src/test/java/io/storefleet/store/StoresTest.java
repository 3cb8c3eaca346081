package io.storefleet.store;

import static io.storefleet.testing.TestAgency.call;
import static io.storefleet.testing.TestAgency.credential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.Credential;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreProblem.Kind;
import io.storefleet.store.StoreView.Connection;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Adding, changing and removing stores, over HTTP against the simulator. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StoresTest {

    private final ApplicationContext context;
    private final Stores stores;
    private final StoreClients clients;
    private final Simulator simulator;
    private final TestDatabase database;
    private TestAgency agency;

    StoresTest(
            ApplicationContext context,
            Stores stores,
            StoreClients clients,
            Simulator simulator,
            TestDatabase database) {
        this.context = context;
        this.stores = stores;
        this.clients = clients;
        this.simulator = simulator;
        this.database = database;
        this.agency = TestAgency.in(context);
    }

    @BeforeEach
    void ownAgency() {
        agency = TestAgency.in(context);
    }

    @AfterEach
    void calm() {
        simulator.chaos().clear();
        simulator.switches().clear();
    }

    private NewStore aurora(String name, Credential credential, boolean authorised) {
        return new NewStore(name, TestContext.SIMULATOR, credential, List.of(" annual ", "annual"), authorised);
    }

    private Credential auroraPair() {
        return credential(simulator.store("aurora"));
    }

    private static void refuses(Kind kind, Runnable action) {
        assertThatExceptionOfType(StoreProblem.class)
                .isThrownBy(action::run)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    void addsAStoreThatAnswers() {
        var id = call(agency.owner(), () -> stores.add(aurora(" Aurora ", auroraPair(), true)));
        var store = call(agency.owner(), () -> stores.get(id));
        assertThat(store.name()).isEqualTo("Aurora");
        assertThat(store.tags()).containsExactly("annual");
        assertThat(store.connection()).isEqualTo(Connection.GOOD);
        assertThat(auroraPair().user()).endsWith(store.credentialTail());
        assertThat(call(agency.owner(), () -> clients.client(id).products().ids()))
                .isNotEmpty();
    }

    @Test
    void keepsNothingOfARefusedStore() {
        var wrong = new Credential("sim-nobody", "not-a-password");
        refuses(Kind.NOT_CONNECTED, () -> call(agency.owner(), () -> stores.add(aurora("Aurora", wrong, true))));
        refuses(Kind.NOT_AUTHORISED, () -> call(agency.owner(), () -> stores.add(aurora("A", auroraPair(), false))));
        refuses(Kind.NAME_INVALID, () -> call(agency.owner(), () -> stores.add(aurora("  ", auroraPair(), true))));
        assertThat(call(agency.owner(), stores::visible)).isEmpty();
    }

    @Test
    void refusesTheSamePairOnASecondStoreAndTheSameNameTwice() {
        agency.store(simulator.store("aurora"));
        refuses(Kind.CREDENTIAL_IN_USE, () -> call(agency.owner(), () -> stores.add(aurora("B", auroraPair(), true))));
        var name = simulator.store("aurora").name().toUpperCase(java.util.Locale.ROOT);
        var other = credential(simulator.store("fernlab"));
        refuses(Kind.NAME_TAKEN, () -> call(agency.owner(), () -> stores.add(aurora(name, other, true))));
    }

    @Test
    void refusesAnEndpointThatIsNotConfigured() {
        var store = new NewStore("A", "http://169.254.169.254", auroraPair(), List.of(), true);
        refuses(Kind.ENDPOINT_UNKNOWN, () -> call(agency.owner(), () -> stores.add(store)));
    }

    @Test
    void opensNoPairOfAnotherAgency() {
        var id = agency.store(simulator.store("aurora"));
        var other = TestAgency.in(context).owner();
        assertThatThrownBy(() -> call(other, () -> clients.client(id))).isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(other, () -> stores.get(id))).isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(other, () -> stores.test(id))).isInstanceOf(Exception.class);
        assertThat(call(other, stores::visible)).isEmpty();
    }

    @Test
    void showsAMemberOnlyTheStoresOfTheirGrants() {
        var aurora = agency.store(simulator.store("aurora"));
        var fernlab = agency.store(simulator.store("fernlab"));
        var viewer = agency.member(Role.VIEWER, aurora);
        assertThat(call(viewer, stores::visible)).extracting(StoreView::id).containsExactly(aurora);
        assertThatThrownBy(() -> call(viewer, () -> stores.get(fernlab))).isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(viewer, () -> stores.test(fernlab))).isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(viewer, () -> stores.test(aurora))).isInstanceOf(RightRefusedException.class);
    }

    @Test
    void letsOnlyThoseWithTheRightChangeAStore() {
        var id = agency.store(simulator.store("aurora"));
        var support = agency.member(Role.SUPPORT, null);
        var attacks = List.<Runnable>of(
                () -> call(support, () -> stores.add(aurora("B", auroraPair(), true))),
                () -> call(support, () -> stores.test(TestContext.SIMULATOR, auroraPair())),
                () -> TestAgency.run(support, () -> stores.describe(id, "B", List.of())),
                () -> TestAgency.run(support, () -> stores.replaceCredential(id, auroraPair(), true)),
                () -> TestAgency.run(support, () -> stores.remove(id, "Aurora")));
        assertThat(attacks)
                .allSatisfy(attack -> assertThatThrownBy(attack::run).isInstanceOf(RightRefusedException.class));
    }

    @Test
    void sealsTheCredential() throws SQLException {
        agency.store(simulator.store("aurora"));
        try (var connection = database.asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("select sealed, user_tail, fingerprint from tenant.store_credential")) {
            assertThat(rows.next()).isTrue();
            do {
                var sealed = new String(rows.getBytes(1), StandardCharsets.ISO_8859_1);
                assertThat(sealed + rows.getString(3))
                        .doesNotContain(auroraPair().user())
                        .doesNotContain(auroraPair().password());
                assertThat(rows.getString(2)).hasSizeLessThanOrEqualTo(4);
            } while (rows.next());
        }
    }

    @Test
    void replacesACredentialOfTheSameStoreAndUsesItAtOnce() {
        var id = agency.store(simulator.store("aurora"));
        call(agency.owner(), () -> clients.client(id));
        simulator.forgetCalls();
        TestAgency.run(agency.owner(), () -> stores.replaceCredential(id, auroraPair(), false));
        assertThat(call(agency.owner(), () -> clients.client(id).products().ids()))
                .isNotEmpty();
        assertThat(call(agency.owner(), () -> stores.get(id)).connection()).isEqualTo(Connection.GOOD);
    }

    @Test
    void refusesAReplacementThatOpensAnotherStoreAndKeepsTheOld() {
        var id = agency.store(simulator.store("aurora"));
        var other = credential(simulator.store("fernlab"));
        refuses(
                Kind.ANOTHER_STORE,
                () -> TestAgency.run(agency.owner(), () -> stores.replaceCredential(id, other, true)));
        assertThat(call(agency.owner(), () -> clients.client(id).products().ids()))
                .isNotEmpty();
    }

    @Test
    void removesAStoreOnlyUnderItsTypedNameAndShredsThePair() throws SQLException {
        var id = agency.store(simulator.store("aurora"));
        refuses(Kind.NAME_NOT_TYPED, () -> TestAgency.run(agency.owner(), () -> stores.remove(id, "aurorA")));
        var name = simulator.store("aurora").name();
        TestAgency.run(agency.owner(), () -> stores.remove(id, name));
        assertThatThrownBy(() -> call(agency.owner(), () -> clients.client(id)))
                .isInstanceOf(NothingHereException.class);
        assertThat(pairsOf(id)).isZero();
    }

    private int pairsOf(StoreId store) throws SQLException {
        try (var connection = database.asSuperuser();
                var count = connection.prepareStatement(
                        "select count(*) from tenant.store_credential where store_id = ?")) {
            count.setObject(1, store.value());
            try (var rows = count.executeQuery()) {
                return rows.next() ? rows.getInt(1) : -1;
            }
        }
    }
}
