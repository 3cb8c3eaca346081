package io.storefleet.jobs.internal;

import java.util.Locale;

/** A problem that waits for its slice's next commit, cut to what its columns hold. */
record Noted(String subject, String code, String words) {

    private static final int LONGEST = 255;
    private static final int LONGEST_CODE = 63;

    Noted {
        if (code.isBlank() || code.length() > LONGEST_CODE || !code.equals(code.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("a problem's code is a lower-case name of 1 to 63 characters");
        }
        subject = cut(subject);
        words = cut(words);
    }

    private static String cut(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        // Never through the middle of a character of two.
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }

    @Override
    public String toString() {
        return "Noted[" + code + "]";
    }
}
