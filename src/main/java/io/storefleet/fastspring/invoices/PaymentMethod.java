package io.storefleet.fastspring.invoices;

/** How an invoice is to be paid; open, because the service knows more than it documents. */
public record PaymentMethod(String value) {

    public static final PaymentMethod CARD = new PaymentMethod("CARD");
    public static final PaymentMethod PAYPAL = new PaymentMethod("PAYPAL");
    public static final PaymentMethod WIRE = new PaymentMethod("WIRE");
    public static final PaymentMethod ACH = new PaymentMethod("ACH");

    @Override
    public String toString() {
        return value;
    }
}
