package io.storefleet.mailings;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a template, and where.
 *
 * @param language null where it is none of a language
 * @param detail the unknown placeholder, say; may be empty
 */
public record TemplateFault(
        Kind kind, Field field, @Nullable Language language, String detail) {

    /** What is wrong. */
    public enum Kind {
        MISSING,
        TOO_LONG,
        NAME_TAKEN,
        UNKNOWN_PLACEHOLDER,
        /** Sections, includes and the like, which templates do not have. */
        ONLY_PLACEHOLDERS,
        UNREADABLE
    }

    /** Where. */
    public enum Field {
        NAME,
        SUBJECT,
        TEXT
    }
}
