package io.storefleet.mirror.internal.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The part of a webhook's address that nobody can guess: 256 random bits as 43 URL-safe characters. */
final class AddressToken {

    private static final int BYTES = 32;

    private final String value;

    AddressToken(String value) {
        this.value = value;
    }

    static AddressToken random(SecureRandom random) {
        return new AddressToken(text(random));
    }

    /** A text that nobody can guess, also of use as a secret. */
    static String text(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String path() {
        return WebhookDoor.PATH + "/" + value;
    }

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "AddressToken[hidden]";
    }
}
