package io.storefleet.fastspring.orders;

import io.storefleet.fastspring.internal.Fields;
import org.jspecify.annotations.Nullable;

/**
 * How an order was paid, as far as it is told.
 *
 * @param type {@code creditcard}, {@code paypal}, {@code wire} …; may be missing
 * @param brand of the card
 * @param cardEnding the card's last digits
 */
public record Payment(
        @Nullable String type,
        @Nullable String brand,
        @Nullable String cardEnding,
        @Nullable String bank) {

    /** For readers of the other resources. */
    public static Payment read(Fields payment) {
        return new Payment(
                payment.word("type"),
                payment.text("creditcard", "creditCard"),
                payment.text("cardEnding"),
                payment.text("bank"));
    }

    @Override
    public String toString() {
        return "Payment[" + type + "]";
    }
}
