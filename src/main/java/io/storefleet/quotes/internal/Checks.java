package io.storefleet.quotes.internal;

import io.storefleet.fastspring.quotes.QuoteDraft;
import io.storefleet.quotes.QuoteProblem;
import io.storefleet.quotes.QuoteProblem.Kind;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Finds what the service would refuse, or what nobody can want, before anything is sent. */
final class Checks {

    private Checks() {}

    /** @throws QuoteProblem when it does not fit; what must be there, the draft itself has made sure of */
    static void check(QuoteDraft draft) {
        var email = draft.recipient().contact().email();
        if (email == null || !email.strip().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            throw new QuoteProblem(Kind.NO_EMAIL, "");
        }
        var net = draft.options().terms().netTermsDays();
        if (net != null && net < 0) {
            throw new QuoteProblem(Kind.TERMS_DAYS, "");
        }
        draft.items().forEach(item -> check(item, draft.options().currency()));
    }

    private static void check(QuoteDraft.Item item, @Nullable String currency) {
        var price = item.unitListPrice();
        if (price == null) {
            return;
        }
        var product = item.product().value();
        if (currency == null || currency.isEmpty()) {
            throw new QuoteProblem(Kind.PRICE_WITHOUT_CURRENCY, product);
        }
        if (price.signum() < 0) {
            throw new QuoteProblem(Kind.PRICE_NEGATIVE, product);
        }
        if (Math.max(0, price.stripTrailingZeros().scale()) > decimals(currency)) {
            throw new QuoteProblem(Kind.PRICE_DECIMALS, product);
        }
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknownCode) {
            return 2;
        }
    }
}
