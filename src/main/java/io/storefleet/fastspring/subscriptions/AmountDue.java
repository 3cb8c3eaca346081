package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.internal.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a change would cost now, and the charge after it.
 *
 * @param prorationSubtotal below zero for a credit; the total is then zero
 */
public record AmountDue(
        @Nullable Money prorationSubtotal,
        @Nullable Money prorationTax,
        @Nullable Money total,
        @Nullable LocalDate nextChargeDate,
        @Nullable Money nextCharge) {

    static AmountDue read(Fields fields, @Nullable String currency) {
        return new AmountDue(
                fields.money("prorationSubtotal", currency),
                fields.money("prorationTax", currency),
                fields.money("totalAmountDue", currency),
                fields.day("nextChargeDate"),
                fields.money("nextChargeAmount", currency));
    }
}
