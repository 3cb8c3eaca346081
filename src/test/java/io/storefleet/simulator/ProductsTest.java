package io.storefleet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.world.SimulatedStore;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §8.1, §8.2. */
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
}
