package io.storefleet.mailings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language templates are written in. */
public enum Language {
    EN(Locale.ENGLISH, Locale.US),
    DE(Locale.GERMAN, Locale.GERMANY);

    private final Locale words;
    private final Locale figures;

    Language(Locale words, Locale figures) {
        this.words = words;
        this.figures = figures;
    }

    /** For texts of ours. */
    public Locale words() {
        return words;
    }

    /** For dates and amounts. */
    public Locale figures() {
        return figures;
    }

    /** The one for customers of this language, such as {@code de} or {@code de-AT}; English for all others. */
    public static Language of(@Nullable String tag) {
        return tag != null
                        && Locale.forLanguageTag(tag.replace('_', '-'))
                                .getLanguage()
                                .equals("de")
                ? DE
                : EN;
    }
}
