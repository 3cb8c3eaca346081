package io.storefleet.fastspring.internal;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes out of the service's words what must not be shown: addresses, e-mails, ids. */
final class Redaction {

    private static final int LONGEST = 300;
    private static final Pattern URL = Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://\\S+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"'<>(),;:]+@[^\\s@\"'<>(),;:]+");
    private static final Pattern PATH = Pattern.compile("(?<=\\s|^)/\\S+");
    /** The service's own words, such as CC_ADDRESS_VERIFICATION; no id looks so. */
    private static final String CONSTANT = "[A-Z]{2,}(?:_[A-Z]{2,})+(?![A-Za-z0-9_-])";

    private static final Pattern ID =
            Pattern.compile("(?<![A-Za-z0-9_-])(?!" + CONSTANT + ")[A-Za-z0-9_-]{20,}(?![A-Za-z0-9_-])");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    private Redaction() {}

    /** One line of at most 300 characters. */
    static String text(String words) {
        String line = CONTROL.matcher(words).replaceAll(" ").strip();
        line = URL.matcher(line).replaceAll("[address]");
        line = EMAIL.matcher(line).replaceAll("[e-mail]");
        line = PATH.matcher(line).replaceAll("[path]");
        line = ID.matcher(line).replaceAll("[id]");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** An error key as it is, or {@code error} when it does not look like one but like an id or a sentence. */
    static String code(String key) {
        boolean idLike = ID.matcher(key)
                .results()
                .map(MatchResult::group)
                .anyMatch(part -> part.length() == 22 || part.chars().anyMatch(Character::isDigit));
        return CODE.matcher(key).matches() && !idLike ? key : "error";
    }
}
