package io.storefleet.fastspring.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.ProductPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §5, §8: whatever one value is replaced by, the reader gives an answer or a typed failure. */
class OddShopJsonTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ProductPath STUDIO = new ProductPath("aurora-studio");
    private static final ProductPath LITE = new ProductPath("aurora-lite");
    private static final List<JsonNode> ODD = List.of(
            JSON.readTree("null"),
            JSON.readTree("true"),
            JSON.readTree("-1e40"),
            JSON.readTree("\"\\u0000/../x\""),
            JSON.readTree("[[],{\"a\":1},\"x\",null]"),
            JSON.readTree("{\"99999999999\":{\"a\":[]},\"10\":5,\"\":null}"));

    @Test
    void readsProductsWithAnyValueReplaced() {
        readsAnyVariantOf(client -> client.products().get(List.of(new ProductPath("aurora-team-yearly"), LITE)));
    }

    @Test
    void readsOffersAndPricesWithAnyValueReplaced() {
        readsAnyVariantOf(client -> client.products().offers(STUDIO));
        readsAnyVariantOf(client -> client.products().prices(STUDIO, PriceQuery.in("US")));
    }

    @Test
    void readsCouponsWithAnyValueReplaced() {
        readsAnyVariantOf(client -> client.coupons().get(new CouponPath("loyalty")));
        readsAnyVariantOf(client -> client.coupons().get(new CouponPath("five-off")));
    }

    private static void readsAnyVariantOf(Consumer<FastSpring> reading) {
        List<String> variants = variants(reading);
        assertThat(variants).hasSizeGreaterThan(50);
        for (String variant : variants) {
            var given = new FastSpringFixtures();
            given.transport.answer(200, variant);
            try {
                reading.accept(given.client());
            } catch (FastSpringException expected) {
                assertThat(expected.code()).isNotEmpty();
            }
        }
    }

    private static List<String> variants(Consumer<FastSpring> reading) {
        try (var simulated = new AgainstSimulator()) {
            reading.accept(simulated.client);
            JsonNode root = JSON.readTree(simulated.lastAnswer());
            List<String> variants = new ArrayList<>();
            vary(root, root, variants);
            return variants;
        }
    }

    private static void vary(JsonNode root, JsonNode node, List<String> variants) {
        switch (node) {
            case ObjectNode object ->
                List.copyOf(object.propertyNames()).forEach(name -> {
                    JsonNode before = object.get(name);
                    ODD.forEach(odd -> variants.add(with(root, () -> object.set(name, odd))));
                    object.set(name, before);
                    vary(root, before, variants);
                });
            case ArrayNode array -> {
                for (int place = 0; place < array.size(); place++) {
                    int at = place;
                    JsonNode before = array.get(at);
                    ODD.forEach(odd -> variants.add(with(root, () -> array.set(at, odd))));
                    array.set(at, before);
                    vary(root, before, variants);
                }
            }
            default -> {}
        }
    }

    private static String with(JsonNode root, Runnable change) {
        change.run();
        return root.toString();
    }
}
