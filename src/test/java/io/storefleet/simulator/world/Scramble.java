package io.storefleet.simulator.world;

import java.math.BigInteger;

/** Maps account numbers one to one onto six-digit numbers that do not look counted. */
final class Scramble {

    private static final long LOWEST = 100_000;
    private static final long RANGE = 900_000;
    private static final long FACTOR = 387_421;
    private static final long INVERSE =
            BigInteger.valueOf(FACTOR).modInverse(BigInteger.valueOf(RANGE)).longValueExact();
    private static final long SHIFT = 271_828;

    private Scramble() {}

    static int sixDigits(int index) {
        return (int) (LOWEST + (index * FACTOR + SHIFT) % RANGE);
    }

    static int index(int sixDigits) {
        return (int) (Math.floorMod((sixDigits - LOWEST - SHIFT), RANGE) * INVERSE % RANGE);
    }
}
