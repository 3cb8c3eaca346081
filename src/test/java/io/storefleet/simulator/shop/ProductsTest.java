package io.storefleet.simulator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §8, as a client written by others sees it. */
class ProductsTest {

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit());
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void listsAllPathsAtOnce() throws Exception {
        ObjectNode list = ask.json("/products");

        assertThat(list.path("action").asString()).isEqualTo("products.getall");
        assertThat(list.get("nextPage").isNull()).isTrue();
        assertThat(Ask.texts(list.path("products"))).hasSize(15).contains("aurora-team-yearly");
    }

    @Test
    void refusesPagingWithStatus200() throws Exception {
        HttpResponse<String> response = ask.get("/products?page=2");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Ask.read(response).path("result").asString()).isEqualTo("error");
        assertThat(Ask.read(response).path("error").has("page")).isTrue();
    }

    @Test
    void showsOneProductInAnArray() throws Exception {
        JsonNode product =
                ask.json("/products/aurora-team-yearly").path("products").path(0);

        assertThat(product.path("pricing").path("interval").asString()).isEqualTo("year");
        assertThat(product.path("pricing").path("price").path("USD").toString()).isEqualTo("1234.5");
        assertThat(product.path("pricing").path("price").path("JPY").isIntegralNumber())
                .isTrue();
    }

    @Test
    void marksAnUnknownPathInABatch() throws Exception {
        HttpResponse<String> response = ask.get("/products/aurora-lite,nothing");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Ask.read(response)
                        .path("products")
                        .path(1)
                        .path("error")
                        .path("product")
                        .asString())
                .isEqualTo("Not found");
    }

    @Test
    void answersASavedProductUnderKeysWithDots() throws Exception {
        String body = "{\"products\":[{\"product\":\"aurora-new\"},{\"product\":\"aurora-lite\",\"rank\":1}]}";
        JsonNode today = Ask.read(ask.post("/products", body)).path("products");
        simulator.switches().turnOn(Switch.PRODUCT_CREATED);
        JsonNode old = Ask.read(ask.post("/products", body)).path("products").path(1);

        assertThat(today.path(0).propertyNames()).containsExactly("product", "action", "created.id", "result");
        assertThat(today.path(1).path("action").asString()).isEqualTo("product.update");
        assertThat(today.path(1).has("updated.id")).isTrue();
        assertThat(old.path("action").asString()).isEqualTo("product.updated");
        assertThat(old.has("product.updated")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"visibility", "quotable", "offers", "colour"})
    void doesNotRecognizeFieldsThatCannotBeSaved(String field) throws Exception {
        HttpResponse<String> response =
                ask.post("/products", "{\"products\":[{\"product\":\"aurora-lite\",\"" + field + "\":true}]}");

        JsonNode item = Ask.read(response).path("products").path(0);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(item.path("product").asString()).isEqualTo("aurora-lite");
        assertThat(item.path("error").path(field).asString()).isEqualTo("Field was not recognized");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"product\":\"a b\"}                                      | product",
                "{\"product\":\"x\",\"display\":\"X\"}                      | display",
                "{\"product\":\"x\",\"pricing\":{\"trial\":-1}}             | trial",
                "{\"product\":\"x\",\"pricing\":{\"trialPrice\":9}}         | trialPrice",
                "{\"product\":\"x\",\"pricing\":{\"setupFee\":{}}}          | setupFee",
                "{\"product\":\"x\",\"pricing\":{\"price\":{\"USD\":\"9\"}}}  | price"
            })
    void namesTheFieldThatIsWrong(String item, String field) throws Exception {
        JsonNode answer = Ask.read(ask.post("/products", "{\"products\":[" + item + "]}"));

        assertThat(answer.path("products").path(0).path("error").propertyNames())
                .containsExactly(field);
    }

    @Test
    void takes300ProductsAtMost() throws Exception {
        String item = "{\"product\":\"aurora-lite\"}";
        String most = String.join(",", Collections.nCopies(300, item));

        assertThat(ask.post("/products", "{\"products\":[" + most + "]}").statusCode())
                .isEqualTo(200);
        assertThat(ask.post("/products", "{\"products\":[" + item + "," + most + "]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void replacesOffersOfTheTypeThatIsSent() throws Exception {
        JsonNode saved = Ask.read(ask.post("/products/offers/aurora-studio", """
                {"products":[{"product":"aurora-studio","offers":[{"type":"upsell","items":["aurora-lite"]}]}]}"""));

        JsonNode offers = saved.path("products").path(0).path("offers");
        assertThat(saved.path("products").path(0).path("action").asString()).isEqualTo("products.offers.update");
        assertThat(offers.valueStream().map(offer -> offer.path("type").asString()))
                .containsExactly("cross-sell", "upsell");
        assertThat(offers.path(1).path("items").path(0).asString()).isEqualTo("aurora-lite");
    }

    @Test
    void refusesOffersWhosePathAndBodyDisagree() throws Exception {
        HttpResponse<String> response = ask.post(
                "/products/offers/aurora-lite", "{\"products\":[{\"product\":\"aurora-studio\",\"offers\":[]}]}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).has("products")).isFalse();
        assertThat(Ask.read(response).path("error").has("product")).isTrue();
    }

    @Test
    void writesTiersInsideOrBeside() throws Exception {
        JsonNode today = us(ask.json("/products/price/aurora-studio"));
        simulator.switches().turnOn(Switch.PRICE_TIERS_BESIDE);
        JsonNode old = us(ask.json("/products/price/aurora-studio"));

        assertThat(today.path("quantityDiscount")
                        .path("10")
                        .path("unitPriceDisplay")
                        .asString())
                .isEqualTo("$179.10");
        assertThat(old.get("quantityDiscount").isNull()).isTrue();
        assertThat(old.path("10").path("discountPercent").asInt()).isEqualTo(10);
        assertThat(us(ask.json("/products/price/aurora-team-yearly"))
                        .path("setupFeePrice")
                        .asString())
                .isEqualTo("49.9,");
    }

    private static JsonNode us(JsonNode prices) {
        return prices.path("products").path(0).path("pricing").path("US");
    }
}
