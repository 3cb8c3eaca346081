package io.storefleet.vault.internal;

import java.util.Arrays;
import org.jasypt.encryption.pbe.StandardPBEByteEncryptor;
import org.jasypt.exceptions.EncryptionOperationNotPossibleException;
import org.jasypt.iv.RandomIvGenerator;
import org.jasypt.salt.RandomSaltGenerator;

/** Encrypts with the passphrase by Jasypt. Not authenticated: what it unlocks must prove itself in another way. */
final class PassphraseLock {

    static final int ITERATIONS = 210_000;

    private final Passphrase passphrase;

    PassphraseLock(Passphrase passphrase) {
        this.passphrase = passphrase;
    }

    byte[] lock(byte[] plain) {
        return encryptor(ITERATIONS).encrypt(plain);
    }

    /** Decrypts, or throws {@link PassphraseException}; a wrong passphrase may also return noise. */
    byte[] unlock(byte[] locked, int iterations) {
        try {
            return encryptor(iterations).decrypt(locked);
        } catch (EncryptionOperationNotPossibleException e) {
            throw PassphraseException.wrong();
        }
    }

    private StandardPBEByteEncryptor encryptor(int iterations) {
        var encryptor = new StandardPBEByteEncryptor();
        encryptor.setAlgorithm("PBEWITHHMACSHA512ANDAES_256");
        encryptor.setKeyObtentionIterations(iterations);
        encryptor.setSaltGenerator(new RandomSaltGenerator());
        encryptor.setIvGenerator(new RandomIvGenerator());
        var characters = passphrase.characters();
        encryptor.setPasswordCharArray(characters);
        Arrays.fill(characters, '\0');
        return encryptor;
    }
}
