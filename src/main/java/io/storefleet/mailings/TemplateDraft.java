package io.storefleet.mailings;

import java.util.Map;

/**
 * A template as a person writes it.
 *
 * @param service whether it goes to every customer; else only to those who want more than service mail
 * @param texts at least one language
 */
public record TemplateDraft(String name, boolean service, Map<Language, MailText> texts) {

    public TemplateDraft {
        texts = Map.copyOf(texts);
    }
}
