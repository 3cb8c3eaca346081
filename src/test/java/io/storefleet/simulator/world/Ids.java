package io.storefleet.simulator.world;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/** Writes places of the demo world as 22-character ids and reads them back, so that no table of ids is needed. */
public final class Ids {

    /** Stands for the owner of what no seed invented. */
    static final int MADE_LATER = Integer.MAX_VALUE;

    private static final int ROUNDS = 6;
    private static final long MAGIC = 0x5F;
    private static final int BYTES = 16;

    private final long[] keys = new long[ROUNDS];

    public Ids(long seed) {
        for (int round = 0; round < ROUNDS; round++) {
            keys[round] = Mixing.mix(seed * 31 + round);
        }
    }

    /** What an id names. */
    public enum Kind {
        ACCOUNT,
        GLOBAL,
        ORDER,
        SUBSCRIPTION,
        RETURN,
        EVENT,
        ENTRY,
        SESSION,
        QUOTE,
        OTHER
    }

    /** One thing of the demo world: the part-th thing of its kind that the index-th account of the store owns. */
    public record Place(Kind kind, int store, int index, int part) {}

    /** The same place has the same id always; some account ids begin with {@code -} or {@code _}. */
    public String of(Place place) {
        int wanted = firstLetter(place);
        for (int nonce = 0; ; nonce++) {
            long[] block = scramble(high(place, nonce), low(place));
            if (wanted < 0 || block[0] >>> 58 == wanted) {
                return encode(block);
            }
        }
    }

    /** Empty when the text is not an id of this world. */
    public Optional<Place> read(String id) {
        if (id.length() != 22) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long[] plain = unscramble(buffer.getLong(), buffer.getLong());
        int kind = (int) (plain[0] >>> 48 & 0xFF);
        if (plain[0] >>> 56 != MAGIC || kind >= Kind.values().length) {
            return Optional.empty();
        }
        Place place = new Place(
                Kind.values()[kind], (int) (plain[0] >>> 32 & 0xFFFF), (int) (plain[1] >>> 32), (int) plain[1]);
        return of(place).equals(id) ? Optional.of(place) : Optional.empty();
    }

    private static int firstLetter(Place place) {
        boolean later = place.index() == MADE_LATER;
        if (place.kind() != Kind.ACCOUNT && !later) {
            return -1;
        }
        int number = later ? place.part() : place.index();
        return number % 23 == 5 ? 62 : number % 29 == 7 ? 63 : -1;
    }

    private static long high(Place place, int nonce) {
        return MAGIC << 56 | (long) place.kind().ordinal() << 48 | (long) place.store() << 32 | nonce;
    }

    private static long low(Place place) {
        return (long) place.index() << 32 | place.part();
    }

    private long[] scramble(long high, long low) {
        for (long key : keys) {
            long next = high ^ Mixing.mix(low ^ key);
            high = low;
            low = next;
        }
        return new long[] {high, low};
    }

    private long[] unscramble(long high, long low) {
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long before = low ^ Mixing.mix(high ^ keys[round]);
            low = high;
            high = before;
        }
        return new long[] {high, low};
    }

    private static String encode(long[] block) {
        byte[] bytes =
                ByteBuffer.allocate(BYTES).putLong(block[0]).putLong(block[1]).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
