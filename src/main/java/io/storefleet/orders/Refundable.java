package io.storefleet.orders;

import io.storefleet.fastspring.Money;
import io.storefleet.orders.OrderProblem.Kind;
import io.storefleet.orders.OrderReturns.Left;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What may still be given back of an order.
 *
 * @param completed whether it was paid at all
 * @param left of the whole order, its tax included
 * @param items each with what is left of it, net of tax as FastSpring counts parts
 */
public record Refundable(boolean completed, Money left, List<Left> items) {

    /** The longest note. */
    public static final int NOTE = 255;

    public Refundable {
        items = List.copyOf(items);
    }

    public String currency() {
        return left.currency();
    }

    /** Why nothing can be given back; empty when something can. */
    public Optional<Kind> fault() {
        if (!completed) {
            return Optional.of(Kind.NOT_COMPLETED);
        }
        var some = items.stream().anyMatch(item -> item.amount().amount().signum() > 0);
        return some ? Optional.empty() : Optional.of(Kind.NOTHING_LEFT);
    }

    /** What is wrong with giving back this amount of this item; empty when nothing is. */
    public Optional<Kind> fault(String product, BigDecimal amount) {
        var item = items.stream().filter(each -> each.product().equals(product)).findFirst();
        if (item.isEmpty()) {
            return Optional.of(Kind.NO_SUCH_ITEM);
        }
        var rest = item.get().amount().amount();
        if (rest.signum() <= 0) {
            return Optional.of(Kind.NOTHING_LEFT_OF_ITEM);
        }
        if (amount.signum() <= 0) {
            return Optional.of(Kind.AMOUNT_ZERO);
        }
        if (amount.stripTrailingZeros().scale() > decimals()) {
            return Optional.of(Kind.AMOUNT_DECIMALS);
        }
        return amount.compareTo(rest) > 0 ? Optional.of(Kind.AMOUNT_OVER) : Optional.empty();
    }

    /** How many decimals an amount may have. */
    public int decimals() {
        return Math.max(0, Currency.getInstance(currency()).getDefaultFractionDigits());
    }
}
