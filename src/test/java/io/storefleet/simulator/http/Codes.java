package io.storefleet.simulator.http;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Locale;

/** Writes an id as the newer services do: in capitals and digits behind a prefix (contract §2.1). */
public final class Codes {

    private static final int BASE = 32;
    private static final int LONGEST = 24;

    private Codes() {}

    public static String of(String prefix, String id) {
        String letters = new BigInteger(1, Base64.getUrlDecoder().decode(id)).toString(BASE);
        String code = prefix + letters.toUpperCase(Locale.ROOT);
        return code.substring(0, Math.min(LONGEST, code.length()));
    }
}
