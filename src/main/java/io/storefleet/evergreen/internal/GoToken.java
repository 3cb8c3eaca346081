package io.storefleet.evergreen.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text nobody can guess: 256 random bits as 43 URL-safe characters. */
final class GoToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private GoToken(String value) {
        this.value = value;
    }

    static GoToken random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new GoToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for what cannot be one. */
    static Optional<GoToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new GoToken(text)) : Optional.empty();
    }

    /** The text itself: for an address or a cookie, never for a log. */
    String reveal() {
        return value;
    }

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    byte[] hash() {
        return sha256(value);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "GoToken[hidden]";
    }
}
