package io.storefleet.store;

import static io.storefleet.testing.TestAgency.call;
import static io.storefleet.testing.TestAgency.credential;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.Credential;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.ConnectionReport.Outcome;
import io.storefleet.store.StoreView.Connection;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What a connection test says about each way in which a store can fail to answer. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ConnectionTestTest {

    private final Stores stores;
    private final Simulator simulator;
    private final TestAgency agency;

    ConnectionTestTest(ApplicationContext context, Stores stores, Simulator simulator) {
        this.stores = stores;
        this.simulator = simulator;
        this.agency = TestAgency.in(context);
    }

    @AfterEach
    void calm() {
        simulator.chaos().clear();
    }

    private ConnectionReport test() {
        return test(credential(simulator.store("tidepool")));
    }

    private ConnectionReport test(Credential credential) {
        return call(agency.owner(), () -> stores.test(TestContext.SIMULATOR, credential));
    }

    @Test
    void countsTheProductsOfAStoreThatAnswers() {
        var report = test();
        assertThat(report.outcome()).isEqualTo(Outcome.CONNECTED);
        assertThat(report.products()).isPositive();
    }

    @Test
    void tellsAWrongCredentialFromAMissingFeature() {
        assertThat(test(new Credential("sim-nobody", "not-a-password")).outcome())
                .isEqualTo(Outcome.CREDENTIALS_REFUSED);
        simulator.chaos().on("/products").status(403);
        assertThat(test().outcome()).isEqualTo(Outcome.FEATURE_NOT_ENABLED);
    }

    @Test
    void tellsAMaintenancePageAndAnEmptyAnswerFromAnOutage() {
        simulator.chaos().on("/products").html(200);
        assertThat(test().outcome()).isEqualTo(Outcome.UNREADABLE_ANSWER);
        simulator.chaos().clear();
        simulator.chaos().on("/products").emptyBody();
        assertThat(test().outcome()).isEqualTo(Outcome.UNREADABLE_ANSWER);
    }

    @Test
    void remembersHowTheLastTestOfAStoreWent() {
        var id = agency.store(simulator.store("kitewell"));
        simulator.chaos().on("/products").status(401);
        assertThat(call(agency.owner(), () -> stores.test(id)).outcome()).isEqualTo(Outcome.CREDENTIALS_REFUSED);
        assertThat(call(agency.owner(), () -> stores.get(id)).connection()).isEqualTo(Connection.REFUSED);
        simulator.chaos().clear();
        assertThat(call(agency.owner(), () -> stores.test(id)).connected()).isTrue();
        assertThat(call(agency.owner(), () -> stores.get(id)).connection()).isEqualTo(Connection.GOOD);
    }
}
