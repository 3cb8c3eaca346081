package io.storefleet.fastspring.quotes;

import io.storefleet.fastspring.ProductPath;
import java.math.BigDecimal;
import java.util.Map;

/** Drafts for tests. */
final class QuoteSamples {

    static final QuoteRecipient IDA = new QuoteRecipient(
            new QuoteRecipient.Contact("ida@example.org", "Ida", "Example", "Example Ltd", "+49 30 5550"),
            new QuoteRecipient.Address("DE", "10115", "Beispielweg 1", "2. OG", "Berlin", "BE"));
    static final ProductPath LITE = new ProductPath("aurora-lite");
    static final ProductPath TEAM = new ProductPath("aurora-team-yearly");
    static final QuoteOptions EVERYTHING = QuoteOptions.STANDARD
            .withCoupon("WELCOME10")
            .withCurrency("USD")
            .withNotes("Thank you for asking.")
            .withTaxId("DE123")
            .with(new QuoteOptions.Terms(14, QuoteOptions.Fulfillment.ON_PAYMENT, 30))
            .withTags(Map.of("crm", "417"))
            .with(new QuoteOptions.Origin("MANAGER", "203.0.113.7"));

    private QuoteSamples() {}

    /** Ten at 20.00 each and a subscription, less a tenth. */
    static QuoteDraft full() {
        return new QuoteDraft(
                        "Ten seats",
                        IDA,
                        new QuoteDraft.Item(LITE, 10, new BigDecimal("20.00")),
                        new QuoteDraft.Item(TEAM, 1))
                .with(EVERYTHING);
    }

    static QuoteDraft plain(String name) {
        return new QuoteDraft(name, IDA, new QuoteDraft.Item(LITE, 1));
    }
}
