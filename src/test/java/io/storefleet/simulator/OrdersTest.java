package io.storefleet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §2.3, §7.1 without filter, §7.2, §16.4 and §16.5. */
class OrdersTest {

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
    void showsASingleOrderFlatAndOnceMoreALittleLater() throws Exception {
        String id = buyer.orderIds().getFirst();

        ObjectNode order = ask.json("/orders/" + id);

        assertThat(order.path("order").asString()).isEqualTo(id);
        assertThat(order.path("id").asString()).isEqualTo(id);
        assertThat(order.path("action").asString()).isEqualTo("order.get");
        assertThat(order.path("result").asString()).isEqualTo("success");
        JsonNode copy = order.path("orders").path(0);
        assertThat(copy.path("order").asString()).isEqualTo(id);
        assertThat(copy.path("changed").asLong() - order.path("changed").asLong())
                .isBetween(1L, 50L);
        assertThat(copy.path("total")).isEqualTo(order.path("total"));
    }

    @Test
    void showsASingleOrderFlatOrInTheArrayOnlyWhenSwitchedSo() throws Exception {
        String path = "/orders/" + buyer.orderIds().getFirst();

        simulator.switches().turnOn(Switch.FLAT_ONLY);
        assertThat(ask.json(path).has("orders")).isFalse();
        assertThat(ask.json(path).has("total")).isTrue();

        simulator.switches().clear();
        simulator.switches().turnOn(Switch.ARRAY_ONLY);
        assertThat(ask.json(path).propertyNames()).containsExactly("orders");
    }

    @Test
    void answersABatchInItsOrderWithFailuresInPlace() throws Exception {
        List<String> ids = buyer.orderIds();

        HttpResponse<String> response = ask.get("/orders/" + ids.get(3) + ",nope," + ids.get(1));

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode root = Ask.read(response);
        assertThat(root.propertyNames()).containsExactly("orders");
        assertThat(root.path("orders").findValuesAsString("order")).containsSubsequence(ids.get(3), "nope", ids.get(1));
        assertThat(root.path("orders").path(1).path("error").path("order").asString())
                .isEqualTo("Not found");
    }

    @Test
    void refusesAnUnknownIdInBothHalves() throws Exception {
        String subscription = store.accounts().stream()
                .flatMap(account -> account.subscriptionIds().stream())
                .findFirst()
                .orElseThrow();

        for (String id : List.of("nope", subscription, "AUR260601-1234-123456")) {
            HttpResponse<String> response = ask.get("/orders/" + id);

            assertThat(response.statusCode()).isEqualTo(400);
            JsonNode root = Ask.read(response);
            assertThat(root.path("error").path("order").asString()).isEqualTo("Not found");
            assertThat(root.path("orders").path(0).path("order").asString()).isEqualTo(id);
            assertThat(root.path("orders").path(0).path("result").asString()).isEqualTo("error");
        }
    }

    @Test
    void knowsNoOrderOfAnotherStore() throws Exception {
        String foreign =
                simulator.store("fernlab").accounts().get(11).orderIds().getFirst();

        assertThat(ask.get("/orders/" + foreign).statusCode()).isEqualTo(400);
    }

    @Test
    void findsAnOrderByItsReferenceToo() throws Exception {
        Purchase purchase = buyer.trade().purchases().get(2);

        ObjectNode order = ask.json("/orders/" + purchase.reference());

        assertThat(order.path("order").asString()).isEqualTo(purchase.order());
        assertThat(order.path("reference").asString()).isEqualTo(purchase.reference());
    }

    @Test
    void listsAllIdsByTimeOfCreationEachOnce() throws Exception {
        List<String> expected = store.accounts().stream()
                .flatMap(account -> account.orderIds().stream())
                .toList();
        List<String> listed = new ArrayList<>();
        int page = 1;
        while (page != 0) {
            ObjectNode answer = ask.json("/orders?limit=100&page=" + page);
            assertThat(answer.path("action").asString()).isEqualTo("order.getall");
            assertThat(answer.path("total").asInt()).isEqualTo(expected.size());
            listed.addAll(Ask.texts(answer.path("orders")));
            page = answer.path("nextPage").asInt(0);
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
        List<Long> minutes = listed.stream()
                .map(id -> simulator.state("aurora").orders().read(id).orElseThrow())
                .map(order -> order.stage().created().getEpochSecond() / 60)
                .toList();
        assertThat(minutes).isSorted();
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
        assertThat(orders)
                .anyMatch(order -> order.path("reason").asString("").equals("FORCE")
                        && order.path("reference").isNull()
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
