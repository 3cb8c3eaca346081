package io.storefleet.simulator;

import io.storefleet.simulator.state.Chargebacks;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Sale;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Says of each store's one chargeback as the simulator starts (contract §15.3, §16.17). */
final class ChargebackNews {

    private static final DateTimeFormatter JAVA_DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ChargebackNews() {}

    static void announce(StoreState state) {
        Chargebacks.of(state.store())
                .ifPresent(sale -> state.happenings()
                        .happened("chargeback.created", sale.account().trade().live(), expanded -> data(sale)));
    }

    private static ObjectNode data(Sale sale) {
        Money total = sale.purchase().total();
        return Json.object()
                .put("id", sale.purchase().order())
                .put("order", sale.purchase().order())
                .put("reasonCode", "10.4")
                .put("reasonDescription", "Other Fraud - Card Absent Environment")
                .put("fraudType", "true")
                .put("creationDate", JAVA_DATE.format(sale.refunds().getLast().at()))
                .put("chargebackAmount", total.number())
                .put("currency", total.currency())
                .put("processorCaseId", "CB-" + (10_000 + sale.dice(30, 90_000)))
                .put("status", "NEW")
                .put("paymentMethod", "creditcard")
                .put("paymentMethodVariant", "visa");
    }
}
