package io.storefleet.evergreen.internal;

import io.storefleet.post.Letter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the mail with a code. */
@Component
class CodeWords {

    private final MessageSource words;
    private final BrandRows brands;
    private final EvergreenSettings settings;

    CodeWords(MessageSource words, BrandRows brands, EvergreenSettings settings) {
        this.words = words;
        this.brands = brands;
        this.settings = settings;
    }

    Letter letter(String to, String code, Locale language) {
        var name = brands.shown().name();
        var minutes = settings.codeValidFor().toMinutes();
        return new Letter(
                to,
                words.getMessage("evergreen.mail.subject", new Object[] {name}, language),
                words.getMessage("evergreen.mail.text", new Object[] {name, code, minutes}, language));
    }
}
