package io.storefleet.mirror.internal.rows;

import io.storefleet.mirror.Fold;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the words by which a row is found: what everybody may find it by, and what only who may see personal data. */
final class SearchText {

    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> personal = new LinkedHashSet<>();

    /** A name, company or other free text: personal as a whole where an e-mail address is in it, as it is masked then. */
    SearchText words(@Nullable String text) {
        if (text != null && text.indexOf('@') >= 0) {
            return email(text);
        }
        Fold.words(text).forEach(open::add);
        return this;
    }

    /** An id, path, code or reference: as it is, without its punctuation, and its parts. */
    SearchText key(@Nullable String text) {
        if (text != null && text.indexOf('@') >= 0) {
            return email(text);
        }
        add(open, Fold.whole(text));
        add(open, Fold.joined(text));
        Fold.words(text).forEach(open::add);
        return this;
    }

    SearchText keys(Collection<String> texts) {
        texts.forEach(this::key);
        return this;
    }

    /** An id as it is. */
    SearchText id(@Nullable String id) {
        add(open, Fold.whole(id));
        return this;
    }

    /** An e-mail address: the whole of it and its parts. */
    SearchText email(@Nullable String text) {
        if (text != null) {
            for (String each : text.strip().split("\\s+")) {
                add(personal, Fold.whole(each));
            }
            Fold.words(text).forEach(personal::add);
        }
        return this;
    }

    /** A telephone number: its digits in one, and in their groups. */
    SearchText phone(@Nullable String text) {
        add(personal, Fold.joined(text));
        Fold.words(text).forEach(personal::add);
        return this;
    }

    /** A part of an address. */
    SearchText place(@Nullable String text) {
        Fold.words(text).forEach(personal::add);
        return this;
    }

    String open() {
        return joined(open);
    }

    String personal() {
        return joined(personal);
    }

    private static void add(Set<String> words, String word) {
        if (!word.isEmpty()) {
            words.add(word);
        }
    }

    private static String joined(Set<String> words) {
        return words.isEmpty() ? "" : " " + String.join(" ", words) + " ";
    }
}
