package io.storefleet.fastspring;

/** The opaque, case-sensitive id of an account. */
public record AccountId(String value) {

    /** Refuses anything but 1 to 64 characters of {@code [A-Za-z0-9_-]}; the message does not repeat the value. */
    public AccountId {
        IdForm.check(value, "An account id");
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
