package io.storefleet.fastspring;

/** The opaque, case-sensitive id of a quote. */
public record QuoteId(String value) {

    /** Refuses anything but 1 to 64 characters of {@code [A-Za-z0-9_-]}; the message does not repeat the value. */
    public QuoteId {
        IdForm.check(value, "A quote id");
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
