package io.storefleet.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.storefleet.StorefleetApplication;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start without the right passphrase ends with a sentence and leaves the database alone. */
@StorefleetTest
@ExtendWith(OutputCaptureExtension.class)
class PassphraseStartTest {

    private static final String WRONG = "some-other-words-not-a-passphrase";

    private final TestDatabase database;

    @Autowired
    PassphraseStartTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void stopsAtAWrongPassphraseAndChangesNothing(CapturedOutput output) throws SQLException {
        var before = directory(database);
        assertThat(before).contains("210000");
        failsToStart(database, "storefleet.vault.passphrase=" + WRONG);
        assertThat(output)
                .contains("The passphrase given does not open the vault of this database.")
                .doesNotContain("\tat io.storefleet", WRONG);
        assertThat(directory(database)).isEqualTo(before);
    }

    @Test
    void stopsWithoutAPassphraseBeforeItMakesAnything(CapturedOutput output) throws SQLException {
        var empty = TestDatabase.fresh();
        failsToStart(empty, "storefleet.vault.passphrase=");
        assertThat(output)
                .contains("The vault's passphrase is missing or shorter than 12 characters.")
                .doesNotContain("\tat io.storefleet");
        assertThat(value(empty, "select count(*) from pg_namespace where nspname in ('directory', 'tenant')"))
                .isEqualTo("0");
    }

    @Test
    void stopsWhenThePassphraseFileIsMissing(CapturedOutput output, @TempDir Path folder) {
        failsToStart(database, "storefleet.vault.passphrase=", "storefleet.vault.passphrase-file=" + folder + "/none");
        assertThat(output).contains("The file with the vault's passphrase cannot be read.");
    }

    @Test
    void takesTheFirstLineOfThePassphraseFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("passphrase"), "not-a-passphrase-only-for-tests\n\n");
        var settings = new VaultSettings(null, file, Node.SETTINGS.keyRefresh(), 1);
        assertThat(Passphrase.from(settings).characters())
                .isEqualTo(Passphrase.from(Node.SETTINGS).characters());
        assertThat(Node.SETTINGS + "" + Passphrase.from(settings)).doesNotContain("tests");
    }

    private static void failsToStart(TestDatabase database, String... settings) {
        var application = new SpringApplicationBuilder(StorefleetApplication.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties("spring.main.banner-mode=off")
                .build();
        var arguments = new ArrayList<String>();
        arguments.add("--spring.datasource.url=" + database.url());
        arguments.add("--spring.datasource.username=" + TestDatabase.APP);
        arguments.add("--spring.datasource.password=" + TestDatabase.PASSWORD);
        arguments.add("--spring.flyway.user=" + TestDatabase.OWNER);
        arguments.add("--spring.flyway.password=" + TestDatabase.PASSWORD);
        for (var setting : settings) {
            arguments.add("--" + setting);
        }
        assertThatException()
                .isThrownBy(
                        () -> application.run(arguments.toArray(String[]::new)).close())
                .havingRootCause()
                .isInstanceOf(PassphraseException.class);
    }

    private static String directory(TestDatabase database) throws SQLException {
        return value(
                database,
                "select (select m::text from directory.master_keyset m)"
                        + " || (select string_agg(h::text, ',' order by h::text) from directory.flyway_schema_history h)");
    }

    private static String value(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
