package io.storefleet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void isTakenByOneAtATime() {
        try (var first = DataDirectory.open(temporary);
                var second = DataDirectory.open(temporary)) {
            assertThat(first.take()).isTrue();
            assertThat(second.take()).isFalse();
        }
    }

    @Test
    void keepsASecretThatOnlyItsOwnerReads() throws Exception {
        try (var data = DataDirectory.open(temporary)) {
            var secret = data.secret("role");

            assertThat(data.secret("role")).isEqualTo(secret);
            assertThat(data.secret("other")).isNotEqualTo(secret);
            assertThat(Files.getPosixFilePermissions(data.path("secrets/role")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void refusesADatabaseWhosePassphraseIsGone() throws Exception {
        var configuration = temporary.resolve("configuration");
        try (var data = DataDirectory.open(temporary.resolve("data"))) {
            var file = data.passphraseFile(configuration);
            Files.createDirectory(data.path(KeptPostgres.CLUSTER));
            assertThat(data.passphraseFile(configuration)).isEqualTo(file);

            Files.delete(file);
            assertThatThrownBy(() -> data.passphraseFile(configuration))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining(file.toString());
        }
    }
}
