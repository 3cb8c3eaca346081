package io.storefleet.mailings.internal;

import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.Placeholder;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A template's texts in all its languages, read once for all rows. */
final class Texts {

    /** One language. */
    record Variant(Language language, Wording subject, Wording text) {

        static Variant of(Language language, MailText text) {
            return new Variant(language, Wording.read(text.subject()), Wording.read(text.text()));
        }

        Set<Placeholder> placeholders() {
            return Stream.concat(subject.placeholders().stream(), text.placeholders().stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Placeholder.class)));
        }
    }

    private final Map<Language, Variant> variants = new EnumMap<>(Language.class);

    /** @throws Wording.Unfit for texts that were never checked */
    Texts(Map<Language, MailText> texts) {
        texts.forEach((language, text) -> variants.put(language, Variant.of(language, text)));
    }

    /** In the wished language, else in the first there is. */
    Variant in(Language wished) {
        return Optional.ofNullable(variants.get(wished))
                .orElseGet(() -> variants.values().iterator().next());
    }

    /** Whether they speak of the link that signs in. */
    boolean raw() {
        return uses(Placeholder.LINK) || uses(Placeholder.LINK_EXPIRES);
    }

    boolean uses(Placeholder placeholder) {
        return variants.values().stream().anyMatch(each -> each.placeholders().contains(placeholder));
    }
}
