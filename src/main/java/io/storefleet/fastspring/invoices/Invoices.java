package io.storefleet.fastspring.invoices;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Resource;

/** The payment invoices of a store; the invoices of ordinary orders are reached through the order instead. */
public final class Invoices {

    private static final ApiPath CREATE = ApiPath.of("/invoices/paymentInvoice");
    private static final ApiPath ONE = ApiPath.of("/invoices/{id}");

    private final Caller caller;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Invoices(Caller caller) {
        this.caller = caller;
    }

    /** Makes an invoice, which the service sends to its buyer (contract 13). */
    public Outcome<Invoice> create(InvoiceDraft draft) {
        return caller.change(
                Change.post(CREATE, InvoiceBody.of(draft).json(), Resource.WHOLE),
                answer -> answer.one(InvoiceReader::invoice));
    }

    /**
     * One invoice (contract 13); there is no list.
     *
     * @throws FastSpringException when the store gives no usable answer
     */
    public Invoice get(InvoiceId id) {
        return caller.get(ONE.with("id", id.value()), Resource.WHOLE).one(InvoiceReader::invoice);
    }
}
