package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.CallSettings;
import io.storefleet.fastspring.Credential;
import io.storefleet.fastspring.Environment;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.JdkTransport;
import io.storefleet.fastspring.QuotaUse;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.testing.StorefleetTest;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What the shared quota learns from answers of the service, through the real client. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class QuotaOverHttpTest {

    private static final String NOT_FOUND =
            "{\"products\":[{\"action\":\"products.get\",\"result\":\"error\",\"error\":{\"product\":\"Not found\"}}]}";

    private final QuotaFixture fixture;

    @Autowired
    QuotaOverHttpTest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.fixture = new QuotaFixture(jdbc, transaction);
    }

    @Test
    void takesA404WithoutABodyForARefusalAndOneWithABodyForAnAnswer() {
        try (var simulator = Simulator.start(SimulatorSettings.defaults().withoutLimit())) {
            var products = simulator.chaos();
            products.on("/products").times(1).status(404);
            askForProducts(simulator, "empty");
            products.on("/products").times(1).throttled(Duration.ofSeconds(2));
            askForProducts(simulator, "throttled");
            products.on("/products").times(1).status(404, NOT_FOUND);
            askForProducts(simulator, "missing");
        }
        assertThat(perMinute("empty")).isEqualTo(89.1);
        assertThat(perMinute("throttled")).isEqualTo(89.1);
        assertThat(perMinute("missing")).isEqualTo(180);
    }

    private void askForProducts(Simulator simulator, String store) {
        var environment = new Environment(Clock.systemUTC(), _ -> {}, new SplittableRandom(7));
        var calls = CallSettings.standard()
                .withEnvironment(environment)
                .withDefaults(CallOptions.job().withPatience(Duration.ofMinutes(5)));
        var use = new QuotaUse(fixture.quota(600), fixture.key("address of " + store), fixture.key(store));
        var shop = simulator.stores().getFirst();
        var credential = new Credential(shop.user(), shop.password());
        var options = new FastSpringOptions(simulator.endpoint(), credential, "Storefleet test", use);
        try (var transport = new JdkTransport()) {
            new FastSpring(transport, options.withCalls(calls)).products().ids();
        } catch (FastSpringException.RequestRefused _) {
            // The product is not there, and that is an answer.
        }
    }

    private double perMinute(String store) {
        return fixture.board(600)
                .standing(fixture.address, fixture.key(store))
                .credential()
                .perMinute();
    }
}
