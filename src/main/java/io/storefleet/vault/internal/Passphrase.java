package io.storefleet.vault.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operator's passphrase; it never shows itself. */
final class Passphrase {

    private static final int SHORTEST = 12;

    private final char[] characters;

    private Passphrase(String text) {
        if (text.length() < SHORTEST) {
            throw new PassphraseException("The vault's passphrase is missing or shorter than 12 characters.");
        }
        // Java's password-based ciphers take these only.
        if (!text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new PassphraseException("The vault's passphrase may hold only printable ASCII characters.");
        }
        this.characters = text.toCharArray();
    }

    /** Reads the passphrase from the setting or the file; throws {@link PassphraseException} when that cannot be done. */
    static Passphrase from(VaultSettings settings) {
        var given = settings.passphrase() == null ? "" : settings.passphrase();
        var file = settings.passphraseFile();
        if (file == null) {
            return new Passphrase(given);
        }
        if (!given.isEmpty()) {
            throw new PassphraseException("The vault's passphrase is given both directly and by a file; give one.");
        }
        return new Passphrase(firstLine(file));
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException | RuntimeException e) {
            throw new PassphraseException("The file with the vault's passphrase cannot be read.");
        }
    }

    char[] characters() {
        return characters.clone();
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}
