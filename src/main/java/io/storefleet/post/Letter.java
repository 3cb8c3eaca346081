package io.storefleet.post;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param to one address
 * @param html null for plain text alone
 * @param headers more headers, such as {@code List-Unsubscribe}
 */
public record Letter(
        String to, String subject, String text, @Nullable String html, Map<String, String> headers) {

    public Letter {
        headers = Map.copyOf(headers);
    }

    /** Plain text without more headers. */
    public Letter(String to, String subject, String text) {
        this(to, subject, text, null, Map.of());
    }

    /** It is personal, and may hold a code. */
    @Override
    public String toString() {
        return "Letter[]";
    }
}
