package io.storefleet.evergreen.internal.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.storefleet.evergreen.Brand;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Draws the public page: every text is escaped, nothing in it is a script or a style. */
@Component
class GoPages {

    private final Template template = load();
    private final MessageSource words;

    GoPages(MessageSource words) {
        this.words = words;
    }

    private static Template load() {
        var file = new ClassPathResource("evergreen/page.mustache", GoPages.class.getClassLoader());
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(true).defaultValue("").compile(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same bytes for every address that leads nowhere. */
    String nothing(Locale language) {
        return draw(GoScreen.NOTHING, language, new HashMap<>());
    }

    /** For a caller of whom nothing is known: it names no agency. */
    String enough(Locale language) {
        return draw(GoScreen.ENOUGH, language, new HashMap<>());
    }

    /** A page in the agency's look. @param more what else the screen shows: addresses and numbers */
    String page(GoScreen screen, GoPlace place, Brand brand, Map<String, Object> more) {
        var facts = new HashMap<>(more);
        facts.put("brand", brand.name());
        facts.put("accent", place.file("accent.css"));
        if (brand.logo() != null) {
            facts.put("logo", place.file("logo"));
        }
        switch (screen) {
            case START, SORRY -> facts.put("send", place.step("code"));
            case CODE -> {
                facts.put("enter", place.step("open"));
                facts.put("send", place.step("code"));
            }
            case OPENING, WAITING -> {
                facts.put("waiting", true);
                facts.put("go", place.step("through"));
            }
            default -> {}
        }
        return draw(screen, place.language(), facts);
    }

    private String draw(GoScreen screen, Locale language, Map<String, Object> facts) {
        var german = language.equals(Locale.GERMAN);
        facts.put("lang", german ? "de" : "en");
        facts.put("otherLang", german ? "en" : "de");
        facts.put("thisLanguage", german ? "Deutsch" : "English");
        facts.put("otherLanguage", german ? "English" : "Deutsch");
        facts.put("languages", say("evergreen.page.languages", language, null));
        facts.put("foot", say("evergreen.page.foot", language, null));
        var name = facts.getOrDefault("brand", "");
        facts.put("title", say(screen.key("title"), language, name));
        facts.put("text", say(screen.key("text"), language, name));
        if (screen == GoScreen.START || screen == GoScreen.CODE) {
            facts.put("small", say(screen.key("small"), language, name));
        }
        facts.put("codeLabel", say("evergreen.page.code.label", language, null));
        facts.put("codeHint", say("evergreen.page.code.hint", language, null));
        facts.put("enterButton", say("evergreen.page.code.button", language, null));
        facts.put(
                "sendButton",
                say(screen == GoScreen.START ? "evergreen.page.send" : "evergreen.page.send.again", language, null));
        facts.put("goText", say("evergreen.page.go", language, null));
        return template.execute(facts);
    }

    String say(String key, Locale language, @Nullable Object fact) {
        return words.getMessage(key, new Object[] {fact == null ? "" : fact}, language);
    }
}
