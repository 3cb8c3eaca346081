package io.storefleet.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The application's settings for one data directory; passwords never stand on a command line. */
final class DemoSettings {

    private final DataDirectory data;
    private final int port;

    DemoSettings(DataDirectory data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Makes sure of the passphrase before anything is started. */
    void passphrase() {
        vault();
    }

    void applyTo(ConfigurableEnvironment environment, URI simulator) {
        Map<String, Object> all = new HashMap<>(vault());
        all.put("spring.datasource.url", KeptPostgres.url(data));
        all.put("spring.datasource.username", "storefleet_app");
        all.put("spring.datasource.password", data.secret("storefleet_app"));
        all.put("spring.flyway.user", "storefleet_owner");
        all.put("spring.flyway.password", data.secret("storefleet_owner"));
        all.put("storefleet.store.endpoints.simulator", simulator.toString());
        all.put("storefleet.team.base-url", "http://localhost:" + port);
        all.put("server.port", port);
        all.put("logging.file.name", data.path("storefleet.log").toString());
        environment.getPropertySources().addFirst(new MapPropertySource("demoRun", all));
    }

    private Map<String, Object> vault() {
        // What the person sets in the environment wins.
        if (System.getenv("STOREFLEET_VAULT_PASSPHRASE") != null
                || System.getenv("STOREFLEET_VAULT_PASSPHRASE_FILE") != null) {
            return Map.of();
        }
        var file = data.passphraseFile(DemoRun.configuration());
        return Map.of("storefleet.vault.passphrase-file", file.toString());
    }
}
