package io.storefleet.fastspring;

/** The id of a group of subscriptions that renew together. */
public record CoTermGroupId(String value) {

    /** Refuses anything but 1 to 64 characters of {@code [A-Za-z0-9_-]}; the message does not repeat the value. */
    public CoTermGroupId {
        IdForm.check(value, "A group id");
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
