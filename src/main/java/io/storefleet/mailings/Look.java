package io.storefleet.mailings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What mails would say.
 *
 * @param first those of the first rows
 * @param gaps one of a row further on for which a value is missing, null where none was found
 * @param looked how many rows were looked at
 */
public record Look(List<Written> first, @Nullable Written gaps, int looked) {

    public Look {
        first = List.copyOf(first);
    }
}
