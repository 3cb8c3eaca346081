package io.storefleet.fastspring;

import java.util.regex.Pattern;

/** The seller's name of a coupon, as in its address; codes are something else. */
public record CouponPath(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    /** Refuses anything but 1 to 255 characters of {@code [A-Za-z0-9_-]}; the message does not repeat the value. */
    public CouponPath {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A coupon path has 1 to 255 letters, digits, '-' or '_'");
        }
    }

    /** Whether the text could be a coupon path. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
