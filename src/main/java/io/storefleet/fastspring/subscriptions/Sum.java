package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.internal.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum in the buyer's and in the seller's currency.
 *
 * @param inPayoutCurrency a plain number, for subscriptions do not name their payout currency
 */
public record Sum(@Nullable Money money, @Nullable BigDecimal inPayoutCurrency) {

    static Sum read(Fields fields, String name, @Nullable String currency) {
        return new Sum(fields.money(name, currency), fields.decimal(name + "InPayoutCurrency"));
    }
}
