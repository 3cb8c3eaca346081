package io.storefleet.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each test context a database of its own, registered as a bean, and the simulator as an endpoint. */
class TestContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.fresh();
        Map<String, Object> properties = Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", TestDatabase.APP,
                "spring.datasource.password", TestDatabase.PASSWORD,
                "spring.flyway.user", TestDatabase.OWNER,
                "spring.flyway.password", TestDatabase.PASSWORD,
                "storefleet.store.endpoints.simulator",
                        TestSimulator.get().endpoint().toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", properties));
        context.getBeanFactory().registerSingleton("testDatabase", database);
    }
}
