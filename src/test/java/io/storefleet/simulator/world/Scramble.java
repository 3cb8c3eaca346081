package io.storefleet.simulator.world;

import java.math.BigInteger;

/** Maps account numbers below a million one to one onto texts of six digits that do not look counted. */
final class Scramble {

    private static final long LOWEST = 100_000;
    private static final long RANGE = 900_000;
    private static final long FACTOR = 387_421;
    private static final long INVERSE =
            BigInteger.valueOf(FACTOR).modInverse(BigInteger.valueOf(RANGE)).longValueExact();
    private static final long SHIFT = 271_828;

    private Scramble() {}

    static String sixDigits(int index) {
        long number = index < RANGE ? LOWEST + (index * FACTOR + SHIFT) % RANGE : (index - RANGE) % LOWEST;
        String digits = Long.toString(number);
        return "0".repeat(6 - digits.length()) + digits;
    }

    static int index(String sixDigits) {
        int number = Integer.parseInt(sixDigits);
        return (int)
                (number < LOWEST ? RANGE + number : Math.floorMod(number - LOWEST - SHIFT, RANGE) * INVERSE % RANGE);
    }
}
