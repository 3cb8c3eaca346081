package io.storefleet.fastspring.invoices;

import java.util.Set;

/** How far an invoice has come; open, because the service may add states. */
public record InvoiceStatus(String value) {

    public static final InvoiceStatus OPEN = new InvoiceStatus("OPEN");
    public static final InvoiceStatus PENDING = new InvoiceStatus("PENDING");
    public static final InvoiceStatus PAYMENT_ACCEPTED = new InvoiceStatus("PAYMENT_ACCEPTED");
    public static final InvoiceStatus PAID = new InvoiceStatus("PAID");
    public static final InvoiceStatus COMPLETE = new InvoiceStatus("COMPLETE");
    public static final InvoiceStatus CANCELED = new InvoiceStatus("CANCELED");
    public static final InvoiceStatus VOID = new InvoiceStatus("VOID");

    private static final Set<InvoiceStatus> KNOWN =
            Set.of(OPEN, PENDING, PAYMENT_ACCEPTED, PAID, COMPLETE, CANCELED, VOID);

    /** Whether this client's version knows the state. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
