package io.storefleet.mailings;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template filled for one row.
 *
 * @param line the row's
 * @param to the address it goes to, as far as the reader may see it; null where none is known
 * @param missing placeholders for which nothing is known; they are empty
 */
public record Written(
        int line, @Nullable String to, Language language, String subject, String text, Set<Placeholder> missing) {

    public Written {
        missing = Set.copyOf(missing);
    }

    /** It is personal. */
    @Override
    public String toString() {
        return "Written[" + line + "]";
    }
}
