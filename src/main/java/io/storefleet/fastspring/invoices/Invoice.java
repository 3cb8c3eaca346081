package io.storefleet.fastspring.invoices;

import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.SecretUrl;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the store keeps it.
 *
 * @param raw the object as sent, without its secret
 */
public record Invoice(
        InvoiceId id,
        Course course,
        Parties parties,
        List<Line> lines,
        Totals totals,
        Notes notes,
        Access access,
        String raw) {

    public Invoice {
        lines = List.copyOf(lines);
    }

    /** How far it has come. @param orderReference null until it is paid */
    public record Course(
            InvoiceStatus status,
            InvoiceType type,
            Times times,
            @Nullable String orderReference) {}

    /** When it was made and must be paid. */
    public record Times(
            @Nullable Instant created,
            @Nullable Instant due,
            @Nullable Instant paymentDue) {}

    /** Who is who; fields by the service's names without the party's, such as {@code Email}. */
    public record Parties(
            Map<String, String> purchaser, Map<String, String> receiver, Map<String, String> paymentReceiver) {

        public Parties {
            purchaser = Map.copyOf(purchaser);
            receiver = Map.copyOf(receiver);
            paymentReceiver = Map.copyOf(paymentReceiver);
        }

        @Override
        public String toString() {
            return "Parties[hidden]";
        }
    }

    /** One item, in the invoice's currency. @param total without shipping */
    public record Line(
            @Nullable String product,
            @Nullable String display,
            int quantity,
            @Nullable Money listPrice,
            @Nullable Money total,
            List<Money> taxes,
            String raw) {

        public Line {
            taxes = List.copyOf(taxes);
        }
    }

    /** In the invoice's currency. */
    public record Totals(
            @Nullable Money subtotal,
            @Nullable Money discount,
            @Nullable Money tax,
            @Nullable Money total,
            @Nullable Money payable) {}

    /** What was added to it; tags come as the text of a JSON object. */
    public record Notes(Map<String, String> tags, @Nullable String tagsJson) {

        public Notes {
            tags = Map.copyOf(tags);
        }

        @Override
        public String toString() {
            return "Notes[hidden]";
        }
    }

    /** Ways into it for whoever holds them. */
    public record Access(
            @Nullable SecretUrl page,
            @Nullable SecretUrl pdf,
            @Nullable SecretUrl pay,
            @Nullable InvoiceSecret secret) {}

    @Override
    public String toString() {
        return "Invoice[" + id + ", " + course.status() + "]";
    }
}
