package io.storefleet.fastspring.quotes;

import io.storefleet.fastspring.internal.Body;

/** Writes a draft as a request. */
final class QuoteBody {

    private QuoteBody() {}

    static Body of(QuoteDraft draft) {
        Body body = new Body()
                .text("name", draft.name())
                .objects("items", draft.items(), QuoteBody::item)
                .object("recipient", contact(draft.recipient().contact()))
                .object("recipientAddress", address(draft.recipient().address()));
        options(draft.options(), body);
        return body;
    }

    private static Body item(QuoteDraft.Item item) {
        return new Body()
                .text("product", item.product())
                .number("quantity", item.quantity())
                .number("unitListPrice", item.unitListPrice());
    }

    private static Body contact(QuoteRecipient.Contact contact) {
        return new Body()
                .text("email", contact.email())
                .text("first", contact.first())
                .text("last", contact.last())
                .text("company", contact.company())
                .text("phone", contact.phone());
    }

    private static Body address(QuoteRecipient.Address address) {
        return new Body()
                .text("country", address.country())
                .text("postalCode", address.postalCode())
                .text("addressLine1", address.line1())
                .text("addressLine2", address.line2())
                .text("city", address.city())
                .text("region", address.region());
    }

    private static void options(QuoteOptions options, Body body) {
        body.text("coupon", options.coupon())
                .text("currency", options.currency())
                .number("expirationDateDays", options.terms().days())
                .text("fulfillmentTerm", options.terms().fulfillment())
                .text("notes", options.notes())
                .number("netTermsDays", options.terms().netTermsDays())
                .text("taxId", options.taxId())
                .text("source", options.origin().source())
                .text("sourceIP", options.origin().ip());
        if (!options.tags().isEmpty()) {
            body.objects(
                    "tags",
                    options.tags().entrySet(),
                    tag -> new Body().text("key", tag.getKey()).text("value", tag.getValue()));
        }
    }
}
