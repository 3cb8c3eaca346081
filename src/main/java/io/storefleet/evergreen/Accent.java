package io.storefleet.evergreen;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour with the text colour that can be read on it.
 *
 * @param hex such as {@code #2457c5}, lower case
 */
public record Accent(String hex) {

    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

    /** The house's own, for who has chosen none; it needs the form above. */
    public static final Accent HOUSE = new Accent("#2457c5");

    public Accent {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a colour is # and six hexadecimal digits");
        }
    }

    /** What a person typed, with or without the hash; empty when it is no colour. */
    public static Optional<Accent> parse(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var hex = text.startsWith("#") ? text : "#" + text;
        return FORM.matcher(hex).matches() ? Optional.of(new Accent(hex)) : Optional.empty();
    }

    /** Black or white, whichever stands out more: at least 4.58 to 1 on any colour (WCAG AA asks for 4.5). */
    public String text() {
        return contrast(1) >= contrast(0) ? "#ffffff" : "#000000";
    }

    /** WCAG's contrast between the colour and its {@link #text}. */
    public double contrast() {
        return Math.max(contrast(1), contrast(0));
    }

    private double contrast(double other) {
        var own = luminance();
        return (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05);
    }

    private double luminance() {
        return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    }

    private double channel(int at) {
        var value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
