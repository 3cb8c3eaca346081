package io.storefleet.testing;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each test context a database and a FastSpring simulator of its own and registers both as beans. */
public class TestContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The name under which the application knows the simulator. */
    public static final String SIMULATOR = "simulator";

    /** The name of another simulator, for tests that count the calls of one page; see {@link QuietSimulator}. */
    public static final String QUIET = "quiet";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.fresh();
        // Without a rate limit: tests that want one switch it on, all others must not wait.
        var simulator = Simulator.start(SimulatorSettings.defaults().withoutLimit());
        var quiet = Simulator.start(SimulatorSettings.defaults().withoutLimit());
        var properties = new HashMap<String, Object>(Map.of(
                "spring.datasource.url",
                database.url(),
                "spring.datasource.username",
                TestDatabase.APP,
                "spring.datasource.password",
                TestDatabase.PASSWORD,
                "spring.flyway.user",
                TestDatabase.OWNER,
                "spring.flyway.password",
                TestDatabase.PASSWORD,
                "storefleet.store.endpoints." + SIMULATOR,
                simulator.endpoint(),
                "storefleet.store.endpoints." + QUIET,
                quiet.endpoint()));
        // Tests of the copies begin them themselves; in all others the simulator sees no unexpected calls.
        properties.put("storefleet.mirror.enabled", "false");
        // A failed call is the next slice's, which a test begins when it likes.
        properties.put("storefleet.mirror.patience", "20ms");
        // Even small stores have many pages.
        properties.put("storefleet.mirror.page", "20");
        // Mail servers of tests are on this machine.
        properties.put("storefleet.post.private-hosts", "true");
        properties.put("storefleet.post.unencrypted", "true");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("tests", properties));
        context.getBeanFactory().registerSingleton("testDatabase", database);
        context.getBeanFactory().registerSingleton("testSimulator", simulator);
        context.getBeanFactory().registerSingleton("quietSimulator", new QuietSimulator(quiet));
    }
}
