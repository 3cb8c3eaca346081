package io.storefleet.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application's settings for one data directory; passwords never stand on a command line. */
final class DemoSettings {

    private static final String PORT = "application.port";

    private final DataDirectory data;
    private final Map<String, Object> all = new HashMap<>();

    /** Makes sure of the passphrase before anything is started. */
    DemoSettings(DataDirectory data) {
        this.data = data;
        all.putAll(vault());
    }

    /** Says where people reach the application, also to later commands. */
    DemoSettings reachedAt(int port) {
        data.keep(PORT, Integer.toString(port));
        all.put("server.port", port);
        return this;
    }

    DemoSettings with(String name, Object value) {
        all.put(name, value);
        return this;
    }

    /** Gives the settings to an application that is about to start and hides the tests' own components from it. */
    void applyTo(ConfigurableApplicationContext context) {
        var port = data.kept(PORT, () -> "8080");
        all.put("spring.datasource.url", KeptPostgres.url(data));
        all.put("spring.datasource.username", "storefleet_app");
        all.put("spring.datasource.password", data.secret("storefleet_app"));
        all.put("spring.flyway.user", "storefleet_owner");
        all.put("spring.flyway.password", data.secret("storefleet_owner"));
        all.put("storefleet.team.base-url", "http://localhost:" + port);
        all.put("logging.file.name", data.path("storefleet.log").toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("demo", all));
        context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
    }

    private Map<String, Object> vault() {
        // What the person sets in the environment wins.
        if (System.getenv("STOREFLEET_VAULT_PASSPHRASE") != null
                || System.getenv("STOREFLEET_VAULT_PASSPHRASE_FILE") != null) {
            return Map.of();
        }
        var file = data.passphraseFile(configuration());
        return Map.of("storefleet.vault.passphrase-file", file.toString());
    }

    private static Path configuration() {
        var given = System.getenv("XDG_CONFIG_HOME");
        var base =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(given);
        return base.resolve("storefleet");
    }
}
