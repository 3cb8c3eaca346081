package io.storefleet.fastspring.products;

import io.storefleet.fastspring.internal.Fields;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads words that the service may add to. */
final class Words {

    private Words() {}

    /** In lower case. */
    static <T> @Nullable T word(Fields fields, String name, Function<String, T> type) {
        String word = fields.word(name);
        return word == null ? null : type.apply(word);
    }

    /** As it is. */
    static <T> @Nullable T text(Fields fields, String name, Function<String, T> type) {
        String text = fields.text(name);
        return text == null ? null : type.apply(text);
    }
}
