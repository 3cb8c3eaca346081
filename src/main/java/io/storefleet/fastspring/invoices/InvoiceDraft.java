package io.storefleet.fastspring.invoices;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a payment invoice is to say (contract 13). Both parties are needed: the service breaks down over one alone. */
public record InvoiceDraft(Parties parties, List<Item> items, Payment payment, Options options) {

    public InvoiceDraft {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("An invoice has at least one item");
        }
    }

    public InvoiceDraft(Parties parties, Payment payment, Item... items) {
        this(parties, List.of(items), payment, Options.STANDARD);
    }

    public InvoiceDraft with(Options other) {
        return new InvoiceDraft(parties, items, payment, other);
    }

    /** Who pays and who receives; may be the same. */
    public record Parties(InvoiceParty billTo, InvoiceParty deliverTo) {

        /** One who does both. */
        public static Parties of(InvoiceParty both) {
            return new Parties(both, both);
        }
    }

    /** In which currency (ISO 4217), by what means, and whether money moves. */
    public record Payment(String currency, PaymentMethod method, Mode mode) {

        public Payment {
            if (!Money.isCurrency(currency)) {
                throw new IllegalArgumentException("A currency is three upper case letters");
            }
        }
    }

    /** Whether the invoice is a real one. */
    public enum Mode {
        TEST,
        LIVE
    }

    /** A product at its catalogue price, or as the texts say. */
    public record Item(ProductPath product, int quantity, boolean catalogPricing, Texts texts) {

        public Item {
            if (quantity < 1) {
                throw new IllegalArgumentException("A quantity is at least 1");
            }
        }

        public Item(ProductPath product, int quantity) {
            this(product, quantity, true, Texts.NONE);
        }
    }

    /** What the invoice says of an item in place of the product's own words. */
    public record Texts(
            @Nullable String sku,
            @Nullable String display,
            @Nullable String summary,
            @Nullable String extendedDescription) {

        public static final Texts NONE = new Texts(null, null, null, null);
    }

    /**
     * What may be left to the store.
     *
     * @param language ISO 639-1
     * @param autoConvert whether the buyer may pay in another currency
     * @param due the last day to pay
     * @param tags sent as the text of a JSON object
     */
    public record Options(
            @Nullable String language,
            @Nullable Boolean autoConvert,
            @Nullable LocalDate due,
            @Nullable String note,
            Map<String, String> tags) {

        public static final Options STANDARD = new Options(null, null, null, null, Map.of());

        public Options {
            tags = Map.copyOf(tags);
        }

        @Override
        public String toString() {
            return "Options[hidden]";
        }
    }
}
