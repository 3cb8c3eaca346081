package io.storefleet.simulator.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.state.SimulatedOrder;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Contract §9.2: every code, and that nothing is refunded then. */
class RefundRefusedTest extends AuroraReturns {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"refundType\":\"SOME\" | REFUND_TYPE_ERROR",
                "\"refundType\":\"PARTIAL\" | RETURN_ITEMS_ARRAY_ERROR",
                "\"refundType\":\"PARTIAL\",\"items\":[] | RETURN_ITEMS_ARRAY_EMPTY_ERROR",
                "\"refundType\":\"PARTIAL\",\"items\":{} | RETURN_ITEMS_NOT_AN_ARRAY_ERROR",
                "\"refundType\":\"PARTIAL\",\"items\":[7] | RETURN_ITEMS_ELEMENTS_INVALID_FORMAT",
                "\"refundType\":\"PARTIAL\",\"items\":[{\"amount\":1}] | RETURN_ITEMS_PRODUCT_NOT_SPECIFIED_ERROR",
                "\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\" \",\"amount\":1}] | RETURN_ITEMS_PRODUCT_EMPTY_ERROR",
                "\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\"ghost\",\"amount\":1}] | RETURN_ITEMS_PRODUCT_NOT_FOUND_ERROR",
                "\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\"P\",\"amount\":1},{\"product\":\"P\",\"amount\":1}] | RETURN_ITEMS_PRODUCT_DUPLICATED_ERROR",
                "\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\"P\"}] | RETURN_ITEMS_AMOUNT_NOT_SPECIFIED_ERROR",
                "\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\"P\",\"amount\":0}] | RETURN_ITEMS_AMOUNT_ZERO_ERROR",
                "\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\"P\",\"amount\":-1}] | RETURN_ITEMS_AMOUNT_ZERO_ERROR",
                "\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\"P\",\"amount\":\"1\"}] | RETURN_ITEMS_ELEMENTS_INVALID_FORMAT",
                "\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\"P\",\"amount\":1.001}] | RETURN_ITEMS_AMOUNT_CURRENCY_SCALE_MISMATCH",
                "\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\"P\",\"amount\":99999}] | RETURN_ITEMS_AMOUNT_GREATER_THAN_ORIGINAL_ITEM_ERROR",
                "\"reason\":\"BOREDOM\" | reason"
            })
    void saysWhyInACode(String fields, String code) throws Exception {
        SimulatedOrder order = order(one -> one.completed() && one.currency().equals("USD"));
        String own = fields.replace("\"P\"", "\"" + order.lines().getFirst().product() + "\"");

        HttpResponse<String> response = post("\"order\":\"" + order.id() + "\"," + own);

        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode item = Ask.read(response).path("returns").path(0);
        assertThat(item.path("action").asString()).isEqualTo("return.create");
        assertThat(item.path("return").asString()).isEqualTo(order.id());
        assertThat(item.path("error").propertyNames()).containsExactly(code);
        assertThat(ask.json("/orders/" + order.id()).has("returns")).isFalse();
        assertThat(simulator.state("aurora").happenings().all())
                .noneMatch(event -> event.type().equals("return.created"));
    }

    @Test
    void allowsYenNoDecimals() throws Exception {
        SimulatedOrder order = order(one -> one.completed() && one.currency().equals("JPY"));
        String item = "\"order\":\"%s\",\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\"%s\",\"amount\":%s}]";
        String product = order.lines().getFirst().product();

        assertThat(code(post(item.formatted(order.id(), product, "100.5"))))
                .isEqualTo("RETURN_ITEMS_AMOUNT_CURRENCY_SCALE_MISMATCH");
        assertThat(post(item.formatted(order.id(), product, "100.0")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refundsNothingTwice() throws Exception {
        SimulatedOrder order = order(SimulatedOrder::completed);
        String product = order.lines().getFirst().product();
        post("\"order\":\"" + order.id() + "\"");

        assertThat(code(post("\"order\":\"" + order.id() + "\""))).isEqualTo("RETURN_ITEMS_NO_REMAINING_AMOUNT_ERROR");
        assertThat(code(post("\"order\":\"%s\",\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\"%s\",\"amount\":1}]"
                        .formatted(order.id(), product))))
                .isEqualTo("RETURN_ITEMS_NO_REMAINING_AMOUNT_ERROR");
    }

    @Test
    void refundsNoMoreThanRemains() throws Exception {
        SimulatedOrder order = order(one -> one.completed()
                && one.currency().equals("USD")
                && one.subtotal().amount().compareTo(BigDecimal.TEN) > 0);
        BigDecimal most = order.lines().getFirst().amounts().subtotal().amount();
        String item = "\"order\":\"" + order.id() + "\",\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\""
                + order.lines().getFirst().product() + "\",\"amount\":";
        assertThat(post(item + "1}]").statusCode()).isEqualTo(200);

        assertThat(code(post(item + most.toPlainString() + "}]")))
                .isEqualTo("RETURN_ITEMS_AMOUNT_GREATER_THAN_ORIGINAL_ITEM_ERROR");
        assertThat(post(item + most.subtract(BigDecimal.ONE).toPlainString() + "}]")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refundsNoUnknownAndNoFailedOrder() throws Exception {
        SimulatedOrder failed = order(one -> !one.completed());

        assertThat(code(post("\"order\":\"nope\""))).isEqualTo("order");
        assertThat(code(post("\"order\":\"" + failed.id() + "\""))).isEqualTo("order");
    }

    @Test
    void refundsTheOthersOfABatch() throws Exception {
        SimulatedOrder order = order(SimulatedOrder::completed);

        HttpResponse<String> response =
                ask.post("/returns", "{\"returns\":[{\"order\":\"nope\"},{\"order\":\"" + order.id() + "\"}]}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Ask.read(response)
                        .path("returns")
                        .valueStream()
                        .map(one -> one.path("result").asString()))
                .containsExactly("error", "success");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"returns\":[]}", "{\"returns\":{}}", "{\"order\":\"x\"}"})
    void needsAnArrayOfReturns(String body) throws Exception {
        HttpResponse<String> response = ask.post("/returns", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("error").has("returns")).isTrue();
    }

    private HttpResponse<String> post(String fields) throws Exception {
        return ask.post("/returns", "{\"returns\":[{" + fields + "}]}");
    }

    private static String code(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        return Ask.read(response)
                .path("returns")
                .path(0)
                .path("error")
                .propertyNames()
                .iterator()
                .next();
    }

    private SimulatedOrder order(Predicate<SimulatedOrder> wanted) {
        return store.accounts().stream()
                .flatMap(account -> account.orderIds().stream())
                .map(id -> simulator.state("aurora").orders().read(id).orElseThrow())
                .filter(order -> order.marks().returns().isEmpty())
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }
}
