package io.storefleet.vault.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.jasypt.encryption.StringEncryptor;

/** Opens settings written as ENC(…) with the vault's passphrase, which is asked for only when there is one to open. */
final class ConfigurationOpener implements StringEncryptor {

    private final Supplier<PassphraseLock> lock;

    ConfigurationOpener(Supplier<PassphraseLock> lock) {
        this.lock = lock;
    }

    @Override
    public String encrypt(String plain) {
        return Base64.getEncoder().encodeToString(lock.get().lock(plain.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String decrypt(String encrypted) {
        var opening = lock.get();
        try {
            var plain = opening.unlock(Base64.getDecoder().decode(encrypted), PassphraseLock.ITERATIONS);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | PassphraseException e) {
            throw new PassphraseException("A setting written as ENC(…) does not open with the vault's passphrase.");
        }
    }
}
