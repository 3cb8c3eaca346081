package io.storefleet.simulator.reports;

import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Product;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.Taxes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One charge as reports count it. */
record ReportFact(SimulatedStore store, SimulatedAccount account, Purchase purchase) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    Product product() {
        return purchase.product();
    }

    LocalDate day() {
        return purchase.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    boolean recurring() {
        return purchase.keys().subscription() != null;
    }

    boolean first() {
        return !purchase.rebill();
    }

    boolean refunded() {
        return purchase.outcome() == Purchase.Outcome.REFUNDED;
    }

    Money tax() {
        return purchase.total()
                .minus(Taxes.net(purchase.total(), account.market().country()));
    }

    Money dollars() {
        return purchase.total().in("USD");
    }

    /** What the charge brings in a month, in US dollars; nothing for what is bought once. */
    BigDecimal monthly() {
        if (!recurring()) {
            return BigDecimal.ZERO;
        }
        BigDecimal whole = dollars().amount();
        return product().kind() == Product.Kind.YEARLY ? whole.divide(MONTHS, 2, RoundingMode.HALF_UP) : whole;
    }
}
