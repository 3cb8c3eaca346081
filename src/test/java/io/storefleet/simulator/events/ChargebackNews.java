package io.storefleet.simulator.events;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.state.Chargebacks;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Sale;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Says of each store's one chargeback as the simulator starts (contract §15.3, §16.17). */
public final class ChargebackNews {

    private static final DateTimeFormatter JAVA_DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ChargebackNews() {}

    public static void announce(StoreState state) {
        Chargebacks.of(state.store())
                .ifPresent(sale -> state.happenings()
                        .happened("chargeback.created", sale.account().trade().live(), expanded -> data(sale)));
    }

    /** Of any order. */
    static ObjectNode data(SimulatedOrder order, String status) {
        int number = Math.floorMod(order.id().hashCode(), 90_000);
        return data(order.id(), order.total(), order.stage().changed(), number).put("status", status);
    }

    private static ObjectNode data(Sale sale) {
        Instant at = sale.refunds().getLast().at();
        return data(sale.purchase().order(), sale.purchase().total(), at, sale.dice(30, 90_000));
    }

    private static ObjectNode data(String order, Money total, Instant at, int number) {
        return Json.object()
                .put("id", order)
                .put("order", order)
                .put("reasonCode", "10.4")
                .put("reasonDescription", "Other Fraud - Card Absent Environment")
                .put("fraudType", "true")
                .put("creationDate", JAVA_DATE.format(at))
                .put("chargebackAmount", total.number())
                .put("currency", total.currency())
                .put("processorCaseId", "CB-" + (10_000 + number))
                .put("status", "NEW")
                .put("paymentMethod", "creditcard")
                .put("paymentMethodVariant", "visa");
    }
}
