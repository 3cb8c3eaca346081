package io.storefleet.vault.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Command line: reads a value from standard input, never from an argument, and prints it as ENC(…) for a setting. */
public final class EncryptProperty {

    private EncryptProperty() {}

    /** Takes the passphrase from the same two environment variables as the application. */
    public static void main(String[] arguments) throws IOException {
        var value = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        System.exit(run(System.getenv(), value, System.out, System.err));
    }

    static int run(Map<String, String> environment, String value, PrintStream out, PrintStream err) {
        try {
            var file = Optional.ofNullable(environment.get("STOREFLEET_VAULT_PASSPHRASE_FILE"))
                    .map(Path::of)
                    .orElse(null);
            var settings =
                    new VaultSettings(environment.get("STOREFLEET_VAULT_PASSPHRASE"), file, Duration.ofMinutes(1), 1);
            var opener = new ConfigurationOpener(() -> new PassphraseLock(Passphrase.from(settings)));
            out.println("ENC(" + opener.encrypt(value) + ")");
            return 0;
        } catch (PassphraseException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
