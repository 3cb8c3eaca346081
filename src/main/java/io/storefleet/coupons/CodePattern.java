package io.storefleet.coupons;

import java.math.BigInteger;
import java.util.Locale;

/**
 * How codes are to be made up.
 *
 * @param prefix what each begins with, in upper case; may be empty
 * @param length of what follows
 * @param count how many
 */
public record CodePattern(String prefix, Alphabet alphabet, int length, int count) {

    public static final int LONGEST = 32;
    public static final int MOST = 100_000;
    /** Of so many combinations at least one is no code, so that guessing seldom hits. */
    private static final BigInteger SAFE = BigInteger.valueOf(10_000);

    /** Characters nobody takes for one another, neither read aloud nor in print: no 0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V. */
    public enum Alphabet {
        MIXED("ACDEFGHJKMNPRTWXY34679"),
        LETTERS("ACDEFGHJKMNPRTWXY"),
        DIGITS("34679");

        private final String characters;

        Alphabet(String characters) {
            this.characters = characters;
        }

        public String characters() {
            return characters;
        }
    }

    public CodePattern {
        prefix = prefix.strip().toUpperCase(Locale.ROOT);
        if (length < 1 || length > LONGEST || count < 1 || count > MOST || prefix.length() > LONGEST) {
            throw new CouponProblem(CouponProblem.Kind.PATTERN_INVALID);
        }
    }

    /** How many different codes there can be. */
    public BigInteger combinations() {
        return BigInteger.valueOf(alphabet.characters().length()).pow(length);
    }

    /** Whether half of all combinations are left over, without which making them up takes for ever. */
    public boolean possible() {
        return combinations().compareTo(BigInteger.valueOf(count).shiftLeft(1)) >= 0;
    }

    /** Whether somebody who tries codes will find one soon. */
    public boolean guessable() {
        return combinations().compareTo(BigInteger.valueOf(count).multiply(SAFE)) < 0;
    }
}
