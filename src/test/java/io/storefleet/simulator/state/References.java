package io.storefleet.simulator.state;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers orders and returns made since the start (contract §2.1); five last digits, where the world has six. */
final class References {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String prefix;
    private final AtomicInteger made;

    /** The first number differs from start to start. */
    References(String prefix, int first) {
        this.prefix = prefix;
        this.made = new AtomicInteger(first);
    }

    /** The suffix is empty for a first order, B for a renewal, X for a return. */
    String next(Instant at, String suffix) {
        int number = made.getAndIncrement();
        int four = 1_000 + Math.floorMod(number * 2_657, 9_000);
        return dated(prefix, at) + "-" + four + "-" + (10_000 + Math.floorMod(number, 90_000)) + suffix;
    }

    int made() {
        return made.get();
    }

    void made(int number) {
        made.set(number);
    }

    static String dated(String prefix, Instant at) {
        return prefix + DAY.format(at);
    }
}
