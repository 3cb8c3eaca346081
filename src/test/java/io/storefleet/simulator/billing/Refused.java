package io.storefleet.simulator.billing;

/** Thrown when a subscription cannot be changed as asked; says which field is at fault and why (contract §11.4). */
public final class Refused extends RuntimeException {

    private final String field;
    private final String text;

    public Refused(String field, String text) {
        super(field + ": " + text, null, false, false);
        this.field = field;
        this.text = text;
    }

    public String field() {
        return field;
    }

    public String text() {
        return text;
    }
}
