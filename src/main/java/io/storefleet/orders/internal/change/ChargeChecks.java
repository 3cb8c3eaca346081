package io.storefleet.orders.internal.change;

import io.storefleet.orders.ChargeWish;
import io.storefleet.orders.ChargeWish.Consent;
import io.storefleet.orders.ChargeWish.Item;
import io.storefleet.orders.OrderProblem;
import io.storefleet.orders.OrderProblem.Kind;
import java.util.Currency;
import java.util.HashSet;

/** Finds what the service would refuse, or what nobody can want, before anything is charged. */
final class ChargeChecks {

    private static final int MOST = 100_000;
    private static final int LONGEST_NOTE = 200;

    private ChargeChecks() {}

    /** @throws OrderProblem when the order does not fit */
    static void check(ChargeWish wish) {
        var decimals = decimals(wish.currency());
        var seen = new HashSet<String>();
        for (var item : wish.items()) {
            var product = item.product().value();
            refuse(!seen.add(product), Kind.ITEM_TWICE, product);
            refuse(item.quantity() < 1 || item.quantity() > MOST, Kind.QUANTITY_INVALID, product);
            check(item, decimals);
        }
        check(wish.consent());
    }

    private static void check(Item item, int decimals) {
        var price = item.price();
        if (price != null) {
            refuse(price.signum() < 0, Kind.PRICE_NEGATIVE, item.product().value());
            refuse(
                    price.stripTrailingZeros().scale() > decimals,
                    Kind.PRICE_DECIMALS,
                    item.product().value());
        }
    }

    private static void check(Consent consent) {
        refuse(!consent.agreed(), Kind.NOT_AGREED, "");
        refuse(consent.note().isBlank(), Kind.CONSENT_MISSING, "");
        refuse(consent.note().length() > LONGEST_NOTE, Kind.CONSENT_TOO_LONG, "");
        refuse(consent.note().indexOf('@') >= 0, Kind.CONSENT_PERSONAL, "");
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            throw new OrderProblem(Kind.CURRENCY_UNKNOWN, currency);
        }
    }

    private static void refuse(boolean doesNotFit, Kind kind, String detail) {
        if (doesNotFit) {
            throw new OrderProblem(kind, detail);
        }
    }
}
