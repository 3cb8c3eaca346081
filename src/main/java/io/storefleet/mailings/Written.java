package io.storefleet.mailings;

import java.util.Set;

/**
 * A template filled for one row.
 *
 * @param line the row's
 * @param missing placeholders for which nothing is known; they are empty
 */
public record Written(int line, Language language, String subject, String text, Set<Placeholder> missing) {

    public Written {
        missing = Set.copyOf(missing);
    }

    /** It is personal. */
    @Override
    public String toString() {
        return "Written[" + line + "]";
    }
}
