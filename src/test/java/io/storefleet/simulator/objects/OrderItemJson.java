package io.storefleet.simulator.objects;

import io.storefleet.simulator.http.MoneyJson;
import io.storefleet.simulator.state.SimulatedOrder;
import io.storefleet.simulator.state.SimulatedOrder.Details;
import io.storefleet.simulator.state.SimulatedOrder.Line;
import io.storefleet.simulator.world.Money;
import io.storefleet.simulator.world.Product.Kind;
import io.storefleet.simulator.world.SimulatedStore;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Writes an item of an order (contract §7.2). */
final class OrderItemJson {

    private static final BigDecimal CREDITED = new BigDecimal("0.25");

    private final SimulatedOrder order;
    private final SimulatedStore store;
    private final MoneyJson money;

    OrderItemJson(SimulatedOrder order, SimulatedStore store, MoneyJson money) {
        this.order = order;
        this.store = store;
        this.money = money;
    }

    void write(Line line, ObjectNode node) {
        node.put("product", line.product())
                .put("quantity", line.quantity())
                .put("display", line.display())
                .putNull("sku")
                .putNull("imageUrl")
                .put("shortDisplay", line.display());
        money.full(node, "subtotal", line.amounts().subtotal());
        money.full(node, "discount", line.amounts().discount());
        details(line.details(), node);
        fulfillments(line, node.putObject("fulfillments"));
        node.putObject("withholdings").put("taxWithholdings", false);
        if (line.details().prorated()) {
            proration(line, node);
        }
    }

    private static void details(Details details, ObjectNode node) {
        if (!details.attributes().isEmpty()) {
            details.attributes().forEach(node.putObject("attributes")::put);
        }
        if (details.coupon() != null) {
            node.put("coupon", details.coupon());
        }
        if (details.subscription() != null) {
            node.put("isSubscription", true).put("isAddon", false).put("subscription", details.subscription());
        }
        if (details.driver() != null) {
            node.putObject("driver").put("type", "cross-sell").put("path", details.driver());
        }
    }

    private void proration(Line line, ObjectNode node) {
        Money change = line.amounts().subtotal();
        Money credit = change.times(CREDITED);
        money.full(node, "proratedItemChangeAmount", change);
        money.full(node, "proratedItemProratedCharge", change.plus(credit));
        money.full(node, "proratedItemCreditAmount", credit);
        money.full(node, "proratedItemTaxAmount", line.amounts().tax());
        money.full(node, "proratedItemTotal", change.plus(line.amounts().tax()));
    }

    /** Only completed orders deliver, and only what is downloaded or unlocked. */
    private void fulfillments(Line line, ObjectNode node) {
        boolean delivered = order.completed()
                && store.catalogue().find(line.product()).stream().anyMatch(product -> product.kind() == Kind.ONE_TIME);
        if (!delivered) {
            return;
        }
        if (!line.product().endsWith("-license-key")) {
            node.putArray(line.product() + "_file_0")
                    .addObject()
                    .put("display", "Setup.exe")
                    .put("size", 57_690 + line.product().length() * 1_024)
                    .put("file", "https://downloads.example.com/" + line.product() + "/Setup.exe")
                    .put("type", "file");
        }
        node.putArray(line.product() + "_license_1")
                .addObject()
                .put("license", license(line))
                .put("display", "License Key")
                .put("type", "license");
        node.put("instructions", "<p>Thank you for buying <b>" + line.display() + "</b>.</p>");
    }

    private String license(Line line) {
        long number = order.id().hashCode() * 31L + line.product().hashCode();
        String letters = Long.toString(Math.floorMod(number * 0x9E37_79B9_7F4AL, 1L << 60), 36) + "SAMPLEKEYXXXXXXX";
        String key = letters.toUpperCase(Locale.ROOT);
        return key.substring(0, 4) + "-" + key.substring(4, 8) + "-" + key.substring(8, 12);
    }
}
