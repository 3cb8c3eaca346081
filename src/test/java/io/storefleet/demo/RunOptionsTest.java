package io.storefleet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunOptionsTest {

    @Test
    void readsPortDirectoryAndAccounts() {
        assertThat(RunOptions.parse("--port", "8181", "--data", "a b", "--accounts", "500"))
                .isEqualTo(new RunOptions(8181, Path.of("a b"), OptionalInt.of(500)));
    }

    @ParameterizedTest
    @CsvSource({"--prot 1,--prot", "--port,needs a value", "--port 0,whole number", "--port 65536,whole number"})
    void saysWhichOptionIsWrong(String typed, String said) {
        assertThatThrownBy(() -> RunOptions.parse(typed.split(" ")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(said);
    }
}
