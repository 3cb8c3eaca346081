package io.storefleet.search.internal;

import io.storefleet.mirror.Fold;
import java.util.List;

/** Makes of what somebody typed the words that the mirror's texts hold. */
final class Words {

    private Words() {}

    /**
     * A word as it is where its punctuation tells: e-mail addresses from their beginning, and ids and references, which have
     * digits; else its parts, as names are kept. Empty when there is no letter or digit in it.
     */
    static List<String> of(String typed) {
        var parts = Fold.words(typed).toList();
        if (parts.isEmpty()) {
            return parts;
        }
        var whole = Fold.whole(typed);
        boolean begins =
                Character.isLetterOrDigit(whole.codePointAt(0)) || whole.charAt(0) == '_' || whole.charAt(0) == '-';
        boolean key = whole.indexOf('@') > 0 || (whole.indexOf('@') < 0 && hasDigit(whole) && hasDash(whole));
        return begins && key ? List.of(whole) : parts;
    }

    /** Words that follow each other, as one. */
    static List<String> phrase(String typed) {
        var text = Fold.text(typed);
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean hasDash(String text) {
        return text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
    }
}
