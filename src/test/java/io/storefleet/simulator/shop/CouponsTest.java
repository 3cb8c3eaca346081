package io.storefleet.simulator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.Switch;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §5, as a client written by others sees it. */
class CouponsTest {

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit());
    private final Ask ask = new Ask(simulator, simulator.store("aurora"));

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void listsPathsWithoutAnEnvelope() throws Exception {
        ObjectNode list = ask.json("/coupons");

        assertThat(list.propertyNames()).containsExactly("coupons");
        assertThat(Ask.texts(list.path("coupons"))).contains("loyalty", "partners");
    }

    @Test
    void showsACouponFlatWithoutActionAndResult() throws Exception {
        ObjectNode coupon = ask.json("/coupons/spring-sale");

        assertThat(coupon.propertyNames())
                .containsExactlyInAnyOrder(
                        "coupon",
                        "discount",
                        "discountPeriodCount",
                        "combine",
                        "reason",
                        "limit",
                        "available",
                        "codes",
                        "products");
        assertThat(coupon.path("limit").isString()).isTrue();
        assertThat(coupon.path("available").path("start").asString()).isEqualTo("2026-03-01 00:00");
    }

    @Test
    void answersInAnotherFormThanItIsAsked() throws Exception {
        JsonNode saved = Ask.read(ask.post("/coupons", """
                {"coupon":"x","hasMultiDiscount":true,"limit":5,"discounts":[
                 {"type":"percent","percent":5,"discountPeriodCount":1},
                 {"type":"percent","percent":9,"discountPeriodCount":0,"products":["aurora-lite"]}]}"""));
        ObjectNode coupon = ask.json("/coupons/x");

        assertThat(saved.toString())
                .isEqualTo("{\"coupon\":\"x\",\"action\":\"coupon.create\",\"result\":\"success\"}");
        assertThat(coupon.path("discount").path("hasMultipleDiscounts").asBoolean())
                .isTrue();
        assertThat(coupon.path("discount")
                        .path("discounts")
                        .path(0)
                        .path("percent")
                        .asInt())
                .isEqualTo(9);
        assertThat(coupon.path("limit").asString()).isEqualTo("5");
    }

    @Test
    void expandsProducts() throws Exception {
        JsonNode product = ask.json("/coupons/edu?expand=true").path("products").path(0);

        assertThat(product.path("product").asString()).isEqualTo("aurora-studio");
        assertThat(product.path("pricing").isObject()).isTrue();
    }

    @Test
    void echoesAddedCodesWithoutAnAction() throws Exception {
        assertThat(ask.post("/coupons/welcome", "{\"codes\":[\"abc\"]}").body())
                .isEqualTo("{\"coupon\":\"welcome\",\"codes\":[\"abc\"],\"result\":\"success\"}");
        assertThat(ask.get("/coupons/welcome/codes").body())
                .isEqualTo("{\"coupon\":\"welcome\",\"codes\":[\"WELCOME10\",\"ABC\"]}");
    }

    @Test
    void namesDeletedCodesUnderAKeyWithASpace() throws Exception {
        assertThat(ask.delete("/coupons/welcome/codes").body())
                .isEqualTo("{\"coupon\":\"welcome\",\"codes deleted\":[\"WELCOME10\"],"
                        + "\"action\":\"delete coupon codes\",\"result\":\"success\"}");
    }

    @Test
    void replacesAllCodesEvenByNone() throws Exception {
        ask.post("/coupons", "{\"coupon\":\"partners\",\"codes\":[]}");

        assertThat(ask.json("/coupons/partners/codes").path("codes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"coupon\":\"a b\"}                                                       | Invalid coupon path",
                "{\"coupon\":\"x\",\"discount\":{\"type\":\"amount\",\"amount\":{\"USD\":5}}} | Invalid discount type amount",
                "{\"coupon\":\"x\",\"discount\":{\"type\":\"percent\",\"percent\":0}}         | Invalid discount percent",
                "{\"coupon\":\"x\",\"discount\":{\"type\":\"flat\",\"amount\":{\"usd\":5}}}   | Invalid discount amount",
                "{\"coupon\":\"x\",\"hasMultiDiscount\":true,\"discounts\":[]}              | Discounts must be 2 to 25",
                "{\"coupon\":\"edu\",\"discountPeriodCount\":366}                           | Invalid discount period count 366",
                "{\"coupon\":\"edu\",\"limit\":-1}                                          | Invalid limit -1",
                "{\"coupon\":\"edu\",\"available\":{\"start\":\"soon\"}}                    | Invalid date",
                "{\"coupon\":\"edu\",\"available\":{\"start\":\"2036-05-01\",\"end\":\"2036-04-01 08:00\"}} | End date must be after start date",
                "{\"coupon\":\"edu\",\"codes\":[\"\"]}                                      | Invalid coupon code"
            })
    void refusesRulesThatDoNotHoldTogetherWithStatus200(String json, String text) throws Exception {
        HttpResponse<String> response = ask.post("/coupons", json);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Ask.read(response).path("result").asString()).isEqualTo("error");
        assertThat(Ask.read(response).path("error").asString()).isEqualTo(text);
    }

    @Test
    void takesTheTypeAmountWhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.COUPON_AMOUNT);
        ask.post("/coupons", "{\"coupon\":\"x\",\"discount\":{\"type\":\"amount\",\"amount\":{\"USD\":5}}}");

        assertThat(ask.json("/coupons/x").path("discount").path("type").asString())
                .isEqualTo("amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"coupon\":\"edu\",\"colour\":\"red\"}",
                "{\"coupon\":\"edu\",\"limit\":\"5\"}",
                "{\"coupon\":\"edu\",\"discount\":{\"hasMultipleDiscounts\":true}}",
                "{\"coupon\":\"edu\",\"combine\":\"yes\"}",
                "[]"
            })
    void cannotReadUnknownOrMistypedFields(String json) throws Exception {
        HttpResponse<String> response = ask.post("/coupons", json);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"message\":\"unreadable\",\"params\":[]}");
    }
}
