package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Tells a web page, which no call of the API answers with, from the text that was asked for. */
final class WebPage {

    private static final int FIRST_BYTES = 256;

    private WebPage() {}

    static boolean isIn(HttpAnswer http) {
        return http.header("Content-Type").map(WebPage::lower).orElse("").startsWith("text/html")
                || startsLikeOne(http.body());
    }

    private static boolean startsLikeOne(byte[] body) {
        byte[] head = Arrays.copyOf(body, Math.min(body.length, FIRST_BYTES));
        String start = lower(new String(head, StandardCharsets.ISO_8859_1).strip());
        return start.startsWith("<!doctype") || start.startsWith("<html");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
