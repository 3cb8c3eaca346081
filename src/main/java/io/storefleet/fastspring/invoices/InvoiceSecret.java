package io.storefleet.fastspring.invoices;

/** Opens an invoice to whoever knows it; shows itself only when told to. */
public final class InvoiceSecret {

    private final String value;

    InvoiceSecret(String value) {
        this.value = value;
    }

    /** The secret itself: never logged, never stored unsealed. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InvoiceSecret that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "InvoiceSecret[hidden]";
    }
}
