package io.storefleet.fastspring.invoices;

import io.storefleet.fastspring.internal.Body;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Writes an invoice's draft as a request. */
final class InvoiceBody {

    private InvoiceBody() {}

    static Body of(InvoiceDraft draft) {
        InvoiceDraft.Payment payment = draft.payment();
        InvoiceDraft.Options options = draft.options();
        List<Entry<String, InvoiceParty>> parties = List.of(
                Map.entry("billTo", draft.parties().billTo()),
                Map.entry("deliverTo", draft.parties().deliverTo()));
        return new Body()
                .text("currencyCode", payment.currency())
                .objects("contacts", parties, InvoiceBody::party)
                .objects("invoiceItems", draft.items(), InvoiceBody::item)
                .text("paymentMethod", payment.method())
                .text("mode", payment.mode())
                .text("languageCode", options.language())
                .flag("autoConvertPaymentCurrency", options.autoConvert())
                .text("dueDate", options.due())
                .text("invoiceNote", options.note())
                .text("tagsJson", options.tags().isEmpty() ? null : json(options.tags()));
    }

    private static String json(Map<String, String> tags) {
        Body body = new Body();
        tags.forEach(body::text);
        return body.json().toString();
    }

    private static Body party(Entry<String, InvoiceParty> entry) {
        InvoiceParty party = entry.getValue();
        return new Body()
                .text("contactType", entry.getKey())
                .object("contact", contact(party.contact()))
                .object("address", address(party.address()))
                .texts("organization", party.organization().isEmpty() ? null : party.organization());
    }

    private static Body contact(InvoiceParty.Contact contact) {
        return new Body()
                .text("email", contact.email())
                .text("firstName", contact.firstName())
                .text("lastName", contact.lastName())
                .text("fullName", contact.fullName())
                .text("phoneNumber", contact.phoneNumber())
                .text("companyName", contact.companyName())
                .text("website", contact.website());
    }

    private static Body address(InvoiceParty.Address address) {
        return new Body()
                .text("country", address.country())
                .text("addressLine1", address.line1())
                .text("addressLine2", address.line2())
                .text("city", address.city())
                .text("region", address.region())
                .text("postalCode", address.postalCode());
    }

    private static Body item(InvoiceDraft.Item item) {
        return new Body()
                .text("productPath", item.product())
                .number("quantity", item.quantity())
                .flag("useCatalogPricing", item.catalogPricing())
                .text("sku", item.texts().sku())
                .text("display", item.texts().display())
                .text("summary", item.texts().summary())
                .text("extendedItemDescription", item.texts().extendedDescription());
    }
}
