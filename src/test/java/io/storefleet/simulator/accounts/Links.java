package io.storefleet.simulator.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Makes portal links and knows which are open; only hashes of tokens are kept, in a file where there is one. */
public final class Links {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int TOKEN_LENGTH = 11;

    private final Clock clock;
    private final @Nullable Path file;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();

    public Links(Clock clock, @Nullable Path file) {
        this.clock = clock;
        this.file = file;
        if (file != null && Files.exists(file)) {
            lines(file).forEach(this::remember);
            append(""); // ends a line torn by a crash
        }
    }

    /** A fresh token and its end. */
    record Link(String token, Instant expires) {}

    /** What a token opens at the moment. */
    enum State {
        OPEN,
        EXPIRED,
        UNKNOWN
    }

    Link make(String global) {
        StringBuilder token = new StringBuilder();
        for (int n = 0; n < TOKEN_LENGTH; n++) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        Link link = new Link(token.toString(), clock.instant().plus(LIFE));
        String line =
                key(global, link.token()) + " " + global + " " + link.expires().toEpochMilli();
        remember(line);
        append(line);
        made.incrementAndGet();
        return link;
    }

    State state(String global, String token) {
        @Nullable Instant expires = expires(global, token);
        if (expires == null) {
            return State.UNKNOWN;
        }
        return clock.instant().isBefore(expires) ? State.OPEN : State.EXPIRED;
    }

    /** Null when no such link was made. */
    @Nullable Instant expires(String global, String token) {
        return expiries.get(key(global, token));
    }

    public long made() {
        return made.get();
    }

    private void remember(String line) {
        String[] words = line.split(" ");
        if (words.length == 3 && words[2].matches("[0-9]{13}")) {
            expiries.put(words[0], Instant.ofEpochMilli(Long.parseLong(words[2])));
        }
    }

    private synchronized void append(String line) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String key(String global, String token) {
        try {
            byte[] text = (global + "/" + token).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
