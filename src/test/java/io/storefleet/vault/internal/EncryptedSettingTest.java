package io.storefleet.vault.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ulisesbocchio.jasyptspringbootstarter.JasyptSpringBootAutoConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Settings written as ENC(…), made by the command line and opened at the start. */
class EncryptedSettingTest {

    private static final String PASSPHRASE = "not-a-passphrase-only-for-tests";
    private static final Map<String, String> ENVIRONMENT = Map.of("STOREFLEET_VAULT_PASSPHRASE", PASSPHRASE);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void opensAValueThatTheCommandLineMade() {
        assertThat(encrypt(ENVIRONMENT, "demo-välue")).isZero();
        var setting = out.toString(UTF_8).strip();
        assertThat(setting).startsWith("ENC(").endsWith(")").doesNotContain("demo");
        try (var context = start(PASSPHRASE, setting)) {
            assertThat(context.getEnvironment().getProperty("demo.value")).isEqualTo("demo-välue");
        }
    }

    @Test
    void leavesPlainValuesAlone() {
        try (var context = start(PASSPHRASE, "plain")) {
            assertThat(context.getEnvironment().getProperty("demo.value")).isEqualTo("plain");
        }
    }

    @Test
    void refusesAValueMadeWithAnotherPassphraseWithOneSentence() {
        encrypt(ENVIRONMENT, "demo-value");
        var setting = out.toString(UTF_8).strip();
        assertThatExceptionOfType(PassphraseException.class)
                .isThrownBy(() -> {
                    try (var context = start("some-other-words-not-a-passphrase", setting)) {
                        context.getEnvironment().getProperty("demo.value");
                    }
                })
                .withMessage("A setting written as ENC(…) does not open with the vault's passphrase.");
    }

    @Test
    void makesNothingWithoutAPassphrase() {
        assertThat(encrypt(Map.of(), "demo-value")).isOne();
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).contains("passphrase is missing").doesNotContain("demo-value");
    }

    private int encrypt(Map<String, String> environment, String value) {
        return EncryptProperty.run(
                environment, value, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private static ConfigurableApplicationContext start(String passphrase, String setting) {
        return new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .run("--storefleet.vault.passphrase=" + passphrase, "--demo.value=" + setting);
    }

    /** Only what opens settings. */
    @Configuration(proxyBeanMethods = false)
    @Import(VaultConfiguration.class)
    @EnableConfigurationProperties(VaultSettings.class)
    @ImportAutoConfiguration(JasyptSpringBootAutoConfiguration.class)
    static class Settings {}
}
