package io.storefleet.fastspring.invoices;

import java.util.Set;

/** What kind of paper an invoice is; open, because the service may add kinds. */
public record InvoiceType(String value) {

    public static final InvoiceType INVOICE = new InvoiceType("INVOICE");
    public static final InvoiceType PAYMENT_INVOICE = new InvoiceType("PAYMENT_INVOICE");
    public static final InvoiceType CREDIT_MEMO = new InvoiceType("CREDIT_MEMO");
    public static final InvoiceType FULL_REFUND = new InvoiceType("FULL_REFUND");
    public static final InvoiceType PARTIAL_REFUND = new InvoiceType("PARTIAL_REFUND");
    public static final InvoiceType FULL_TAX_REFUND = new InvoiceType("FULL_TAX_REFUND");

    private static final Set<InvoiceType> KNOWN =
            Set.of(INVOICE, PAYMENT_INVOICE, CREDIT_MEMO, FULL_REFUND, PARTIAL_REFUND, FULL_TAX_REFUND);

    /** Whether this client's version knows the kind. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
