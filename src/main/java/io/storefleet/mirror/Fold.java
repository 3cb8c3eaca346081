package io.storefleet.mirror;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes words the one way in which they are searched: without case, accents and punctuation; the same for rows and queries. */
public final class Fold {

    /** Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels and what only joins or varies; no Indic vowel signs. */
    private static final Pattern ACCENTS =
            Pattern.compile("[\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1"
                    + "\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff"
                    + "\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\p{Cf}]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Fold() {}

    /** The words of the text, folded, with single blanks between them and none at its ends; empty when it has none. */
    public static String text(@Nullable String text) {
        return text == null ? "" : isPlain(text) ? words(text.toLowerCase(Locale.ROOT)) : words(letters(text));
    }

    /** The folded words of the text, in its order. */
    public static Stream<String> words(@Nullable String text, String... more) {
        return Stream.concat(Stream.of(text == null ? "" : text), Arrays.stream(more))
                .map(Fold::text)
                .flatMap(each -> each.isEmpty() ? Stream.empty() : Arrays.stream(each.split(" ")));
    }

    /** As one word: folded but with its punctuation, such as {@code ann@example.org} or {@code aur260601-4417}. */
    public static String whole(@Nullable String text) {
        String folded = text == null ? "" : isPlain(text) ? text.toLowerCase(Locale.ROOT) : letters(text);
        return BLANKS.matcher(folded).replaceAll("");
    }

    /** As one word without blanks and punctuation, such as {@code aur2606014417}. */
    public static String joined(@Nullable String text) {
        return text(text).replace(" ", "");
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(each -> each < 0x80);
    }

    private static String letters(String text) {
        // Upper case first: it writes out what lower case leaves alone, such as ligatures and the iota below a Greek
        // vowel.
        String upper = Normalizer.normalize(text, Form.NFKD).toUpperCase(Locale.ROOT);
        String lower = Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Form.NFKD);
        return Normalizer.normalize(other(ACCENTS.matcher(lower).replaceAll("")), Form.NFC);
    }

    /** Letters that no decomposition leads to their plain ones. */
    private static String other(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case 'ł', 'ƚ' -> plain.append('l');
                case 'ø' -> plain.append('o');
                case 'đ', 'ð' -> plain.append('d');
                case 'ħ' -> plain.append('h');
                case 'ŧ' -> plain.append('t');
                case 'ı' -> plain.append('i');
                case 'ŋ' -> plain.append('n');
                case 'ĸ' -> plain.append('k');
                case 'æ' -> plain.append("ae");
                case 'œ' -> plain.append("oe");
                case 'ß' -> plain.append("ss");
                case 'þ' -> plain.append("th");
                case 'ς' -> plain.append('σ');
                default -> plain.append(each);
            }
        }
        return plain.toString();
    }

    /** Everything but letters, digits and the marks that belong to them becomes a blank; no two blanks in a row. */
    private static String words(String text) {
        var words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int each = text.codePointAt(i);
            i += Character.charCount(each);
            if (Character.isLetterOrDigit(each) || isMark(each)) {
                words.appendCodePoint(each);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
