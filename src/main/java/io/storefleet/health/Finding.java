package io.storefleet.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check found in one store.
 *
 * @param code lower-case name of the reason, such as {@code refused}; with the check it makes a sentence
 * @param since the round in which it came to this level
 */
public record Finding(Check check, Level level, String code, Instant since, Facts facts) {

    /** The code where the viewer lacks the check's verb. */
    public static final String NEEDS_RIGHT = "needs-right";

    /**
     * The numbers of the sentence.
     *
     * @param count how many, such as failed charges
     * @param total out of how many
     * @param percent a share, such as of the first copy
     * @param at a moment the sentence speaks of, such as the last webhook
     * @param usual what is usual in this store
     */
    public record Facts(
            long count,
            long total,
            int percent,
            @Nullable Instant at,
            @Nullable Duration usual) {

        public static final Facts NONE = new Facts(0, 0, 0, null, null);

        public static Facts count(long count) {
            return new Facts(count, 0, 0, null, null);
        }

        public static Facts at(@Nullable Instant at) {
            return new Facts(0, 0, 0, at, null);
        }
    }

    /** The same since an earlier moment. */
    public Finding since(Instant earlier) {
        return new Finding(check, level, code, earlier, facts);
    }

    /** What remains for a viewer without the verb. */
    Finding hidden() {
        return new Finding(check, Level.UNKNOWN, NEEDS_RIGHT, since, Facts.NONE);
    }
}
