package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.internal.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invoice of what is not yet due (contract 11.9): personal data, none of which shows in {@code toString}.
 *
 * @param items the change it is made for, as an estimate has it
 * @param raw the JSON object the service sent
 */
public record Proforma(
        Invoice invoice,
        Header header,
        Support support,
        Merchant merchant,
        Contact contact,
        @Nullable Estimate items,
        String raw) {

    /** The record the service keeps of it, where it tells. */
    public record Invoice(
            @Nullable InvoiceId id,
            @Nullable Boolean prorated,
            @Nullable Instant created) {}

    /** How it is presented and how long it is valid. */
    public record Header(
            @Nullable String currency,
            @Nullable String timezone,
            @Nullable String language,
            @Nullable String message,
            @Nullable String logoUrl,
            @Nullable Instant created,
            @Nullable Instant expires) {}

    /** Whom the buyer may ask. */
    public record Support(
            @Nullable String name,
            @Nullable String email,
            @Nullable String url) {}

    /** Who sells. */
    public record Merchant(@Nullable String name, @Nullable String address) {}

    /** Who buys. */
    public record Contact(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company,
            Address address) {

        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /** Where the buyer is; {@code region} is ISO 3166-2. */
    public record Address(
            @Nullable AccountId account,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postalCode,
            @Nullable String country) {

        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }

    static @Nullable Proforma read(Fields fields) {
        Fields header = fields.in("proformaInvoiceHeader");
        return header.isPresent() || fields.in("invoice").isPresent()
                ? new Proforma(
                        invoice(fields.in("invoice")),
                        header(header),
                        support(fields.in("supportContact")),
                        merchant(fields.in("merchantContact")),
                        contact(fields.in("contact")),
                        fields.object("items", Estimate::read),
                        fields.raw())
                : null;
    }

    private static Invoice invoice(Fields fields) {
        return new Invoice(
                fields.id(InvoiceId::isValid, InvoiceId::new, "id"),
                fields.flag("prorated"),
                fields.instant("created_at"));
    }

    private static Header header(Fields fields) {
        return new Header(
                fields.text("currency"),
                fields.text("timezone"),
                fields.text("language"),
                fields.text("message"),
                fields.text("logoUrl"),
                fields.instant("proFormaInvoiceCreationDate"),
                fields.instant("proFormaInvoiceExpirationDate"));
    }

    private static Support support(Fields fields) {
        return new Support(fields.text("name"), fields.text("email"), fields.text("url"));
    }

    private static Merchant merchant(Fields fields) {
        return new Merchant(fields.text("merchantName"), fields.text("merchantAddress"));
    }

    private static Contact contact(Fields fields) {
        Fields address = fields.in("address");
        return new Contact(
                fields.text("firstName"),
                fields.text("lastName"),
                fields.text("email"),
                fields.text("phone"),
                fields.text("company"),
                new Address(
                        address.id(AccountId::isValid, AccountId::new, "accountId"),
                        address.text("addressLine1"),
                        address.text("addressLine2"),
                        address.text("city"),
                        address.text("region"),
                        address.text("postalCode"),
                        address.text("country")));
    }

    @Override
    public String toString() {
        return "Proforma[" + invoice.id() + "]";
    }
}
