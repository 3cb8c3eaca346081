package io.storefleet.mirror.internal.intake;

import static io.storefleet.testing.TestAgency.call;
import static io.storefleet.testing.TestAgency.run;

import io.storefleet.fastspring.webhooks.WebhookSecret;
import io.storefleet.mirror.IssuedSecret;
import io.storefleet.mirror.StoreWebhooks;
import io.storefleet.mirror.internal.intake.WebhookRows.Secrets;
import io.storefleet.simulator.Simulator;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Base of tests with an agency of their own whose store has a webhook. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
abstract class WebhookTest {

    /** The secret of the contract's test vectors. */
    static final String SECRET = "demo-secret-1";

    final WebApplicationContext context;
    final Simulator simulator;
    final StoreWebhooks webhooks;
    final Deliveries deliveries;
    final TransactionTemplate transaction;
    TestAgency agency;
    StoreId store;
    IssuedSecret issued;

    WebhookTest(WebApplicationContext context) {
        this.context = context;
        this.simulator = context.getBean(Simulator.class);
        this.webhooks = context.getBean(StoreWebhooks.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.deliveries = new Deliveries(context);
        this.agency = TestAgency.in(context);
        this.store = agency.store(simulator.store("aurora"));
        this.issued = connect(agency, store);
    }

    @BeforeEach
    void ownAgency() {
        agency = TestAgency.in(context);
        store = agency.store(simulator.store("aurora"));
        issued = connect(agency, store);
    }

    @AfterEach
    void calm() {
        simulator.chaos().clear();
        simulator.switches().clear();
    }

    final IssuedSecret connect(TestAgency who, StoreId where) {
        return call(who.owner(), () -> webhooks.connect(where)).orElseThrow();
    }

    /** Gives the store this secret instead of its own. */
    final void secret(String text) {
        var seals = context.getBean(WebhookSeals.class);
        var now = context.getBean(Clock.class).instant();
        write(() -> context.getBean(WebhookRows.class)
                .secrets(store, new Secrets(seals.seal(store, new WebhookSecret(text)), now, null, null, null)));
    }

    /** Writes as the agency's Owner. */
    final void write(Runnable work) {
        run(agency.owner(), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** Ids of the events of the agency, whatever their store. */
    final List<String> kept(TestAgency who) {
        return read(who, "select id from tenant.mirror_event where tenant_id = :tenant order by id");
    }

    final List<String> read(TestAgency who, String sql) {
        return Objects.requireNonNull(call(
                who.owner(),
                () -> transaction.execute(status -> context.getBean(JdbcClient.class)
                        .sql(sql)
                        .param("tenant", who.owner().tenant().value())
                        .query(String.class)
                        .list())));
    }
}
