package io.storefleet.evergreen.internal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor is, and in which language they read.
 *
 * @param chosen the language they chose on the page, null while their browser's counts
 */
record GoPlace(String token, Locale language, @Nullable String chosen) {

    static final String PATH = "/go";

    private static final String GERMAN = "de";
    private static final String ENGLISH = "en";

    static GoPlace of(String token, HttpServletRequest request) {
        var asked = request.getParameter("lang");
        var chosen = GERMAN.equals(asked) || ENGLISH.equals(asked) ? asked : null;
        var tag = chosen == null ? request.getLocale().getLanguage() : chosen;
        return new GoPlace(token, GERMAN.equals(tag) ? Locale.GERMAN : Locale.ENGLISH, chosen);
    }

    boolean german() {
        return language.equals(Locale.GERMAN);
    }

    /** The page itself, to which the pass is bound. */
    String root() {
        return PATH + "/" + token;
    }

    /** A path below the page without a language, such as a picture's. */
    String file(String name) {
        return root() + "/" + name;
    }

    /** A step of the way, in the chosen language; empty for the page itself. */
    String step(String name) {
        return (name.isEmpty() ? root() : file(name)) + (chosen == null ? "" : "?lang=" + chosen);
    }

    URI uri(String name) {
        return URI.create(step(name));
    }

    @Override
    public String toString() {
        return "GoPlace[hidden]";
    }
}
