package io.storefleet.fastspring;

/** The opaque, case-sensitive id of an order. */
public record OrderId(String value) implements OrderKey {

    /** Refuses anything but 1 to 64 characters of {@code [A-Za-z0-9_-]}; the message does not repeat the value. */
    public OrderId {
        IdForm.check(value, "An order id");
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
