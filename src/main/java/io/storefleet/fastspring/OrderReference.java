package io.storefleet.fastspring;

/** The name of an order that buyers see, such as {@code AUR260601-4417-90213}; renewals end in B, returns in X. */
public record OrderReference(String value) implements OrderKey {

    /** Refuses anything but 1 to 64 characters of {@code [A-Za-z0-9_-]}; the message does not repeat the value. */
    public OrderReference {
        IdForm.check(value, "An order reference");
    }

    /** Whether the text could be a reference; ids have the same characters. */
    public static boolean isValid(String text) {
        return IdForm.fits(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
