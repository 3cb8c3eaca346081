package io.storefleet.simulator.objects;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §7.2, §16.15 and §16.17. */
class OrderFieldsTest {

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit().withToday(LocalDate.of(2026, 6, 1)));
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);
    private final SimulatedAccount buyer = store.accounts().get(11);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void chargesTheAccountWhatTheOrderTotals() throws Exception {
        ObjectNode account = ask.json("/accounts/" + buyer.id());

        for (JsonNode charge : account.path("charges").valueStream().limit(20).toList()) {
            ObjectNode order = ask.json("/orders/" + charge.path("order").asString());
            assertThat(order.path("total")).isEqualTo(charge.path("total"));
            assertThat(order.path("account").asString()).isEqualTo(buyer.id());
            assertThat(order.path("subtotal")
                            .decimalValue()
                            .add(order.path("tax").decimalValue()))
                    .isEqualByComparingTo(order.path("total").decimalValue());
            assertThat(sum(order.path("items"), "subtotal"))
                    .isEqualByComparingTo(order.path("subtotal").decimalValue());
        }
    }

    @Test
    void writesEveryAmountFourTimesAndEveryDateInItsFamily() throws Exception {
        ObjectNode order = ask.json("/orders/" + buyer.orderIds().getFirst());

        for (String name : List.of("total", "tax", "subtotal", "discount", "discountWithTax")) {
            assertThat(order.path(name).isNumber()).isTrue();
            assertThat(order.has(name + "Display")).isTrue();
            assertThat(order.path(name + "InPayoutCurrency").isNumber()).isTrue();
            assertThat(order.has(name + "InPayoutCurrencyDisplay")).isTrue();
        }
        assertThat(order.propertyNames())
                .contains(
                        "changed",
                        "changedValue",
                        "changedInSeconds",
                        "changedDisplay",
                        "changedDisplayISO8601",
                        "buyerReference",
                        "ipAddress",
                        "completed",
                        "language",
                        "live",
                        "currency",
                        "payoutCurrency",
                        "quote",
                        "invoiceUrl",
                        "siteId",
                        "billDescriptor",
                        "payment",
                        "customer",
                        "address",
                        "recipients",
                        "notes",
                        "items");
        assertThat(order.path("items").path(0).propertyNames())
                .contains("product", "quantity", "display", "sku", "imageUrl", "subtotal", "discount", "fulfillments");
    }

    @Test
    void holdsOrdersOfEveryKind() {
        List<ObjectNode> orders = wholeStore();

        assertThat(orders.stream()
                        .map(order -> order.path("currency").asString())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("USD", "EUR", "GBP", "JPY", "CHF");
        assertThat(orders)
                .anyMatch(order -> !order.path("live").asBoolean()
                        && order.path("payment").path("type").asString().equals("test"));
        assertThat(orders).anyMatch(order -> order.path("reason").asString("").equals("DECLINED"));
        assertThat(orders).anyMatch(order -> order.path("reason").asString("").equals("FORCE"));
        assertThat(orders)
                .anyMatch(order -> order.path("reference").isNull()
                        && !order.path("completed").asBoolean()
                        && order.path("invoiceUrl").asString().contains("null"));
        assertThat(orders)
                .anyMatch(order -> order.has("coupons")
                        && order.path("discount").decimalValue().signum() > 0);
        assertThat(orders).anyMatch(order -> order.has("tags"));
        assertThat(orders)
                .anyMatch(order -> order.path("buyerReference").asString("").startsWith("PO-"));
        assertThat(items(orders)).contains("SystemExtension.eds", "aurora-team-yearly.setupFee");
        assertThat(fields(orders))
                .contains("driver", "attributes", "coupon", "proratedItemTotalDisplay", "subscription");
        assertThat(orders).anyMatch(order -> order.path("returns").size() == 1);
        assertThat(orders).anyMatch(order -> order.path("returns").size() == 2);
        assertThat(orders.toString()).contains("_file_0", "_license_1", "instructions");
    }

    @Test
    void writesYenWithoutDecimals() {
        assertThat(wholeStore())
                .filteredOn(order -> order.path("currency").asString().equals("JPY"))
                .isNotEmpty()
                .allMatch(order -> order.path("total").decimalValue().scale() == 0)
                .allMatch(order -> order.path("totalDisplay").asString().matches("¥[0-9,]+"));
    }

    private List<ObjectNode> wholeStore() {
        OrderJson json = new OrderJson("http://127.0.0.1");
        return store.accounts().stream()
                .flatMap(account -> account.orderIds().stream())
                .map(id -> simulator.state("aurora").orders().read(id).orElseThrow())
                .map(order -> json.data(order, store))
                .toList();
    }

    private static List<String> items(List<ObjectNode> orders) {
        return orders.stream()
                .flatMap(order -> order.path("items").valueStream())
                .map(item -> item.path("product").asString())
                .toList();
    }

    private static List<String> fields(List<ObjectNode> orders) {
        return orders.stream()
                .flatMap(order -> order.path("items").valueStream())
                .flatMap(item -> item.propertyNames().stream())
                .distinct()
                .toList();
    }

    private static BigDecimal sum(JsonNode items, String field) {
        return items.valueStream()
                .map(item -> item.path(field).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
