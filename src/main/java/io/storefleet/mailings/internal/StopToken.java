package io.storefleet.mailings.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The part of an unsubscribe address that nobody can guess: 256 random bits as 43 URL-safe characters. */
final class StopToken {

    private static final int BYTES = 32;

    private final String value;

    StopToken(String value) {
        this.value = value;
    }

    static StopToken random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new StopToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String path() {
        return StopDoor.PATH + "/" + value;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "StopToken[hidden]";
    }
}
