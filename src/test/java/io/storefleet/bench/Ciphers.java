package io.storefleet.bench;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jasypt.encryption.pbe.StandardPBEByteEncryptor;
import org.jasypt.iv.RandomIvGenerator;

/** What the vault is compared with: each supplier opens the same credential once. */
final class Ciphers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ciphers() {}

    /** Jasypt's strongest cipher at its customary 1,000 iterations. */
    static Supplier<byte[]> jasypt(byte[] plain) {
        var encryptor = new StandardPBEByteEncryptor();
        encryptor.setAlgorithm("PBEWITHHMACSHA512ANDAES_256");
        encryptor.setKeyObtentionIterations(1000);
        encryptor.setIvGenerator(new RandomIvGenerator());
        encryptor.setPassword("not-a-passphrase-only-for-tests");
        var encrypted = encryptor.encrypt(plain);
        return () -> encryptor.decrypt(encrypted);
    }

    /** The JDK's AES-256-GCM with a key and a cipher object at hand and associated data of the same length. */
    static Supplier<byte[]> bareAesGcm(byte[] plain) {
        try {
            var key = new SecretKeySpec(random(32), "AES");
            var nonce = new GCMParameterSpec(128, random(12));
            var associated = random(88);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(associated);
            var encrypted = cipher.doFinal(plain);
            return () -> {
                try {
                    cipher.init(Cipher.DECRYPT_MODE, key, nonce);
                    cipher.updateAAD(associated);
                    return cipher.doFinal(encrypted);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
