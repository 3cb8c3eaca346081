package io.storefleet.fastspring;

/** The seller's name of a coupon, as in its address; codes are something else. */
public record CouponPath(String value) {

    /** Refuses anything but 1 to 64 characters of {@code [A-Za-z0-9_-]}; the message does not repeat the value. */
    public CouponPath {
        IdForm.check(value, "A coupon path");
    }

    /** Whether the text could be such an id. */
    public static boolean isValid(String text) {
        return IdForm.fits(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
