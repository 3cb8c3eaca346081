package io.storefleet.simulator.shop;

import io.storefleet.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields that only some of the world's products have; {@code #} stands for the store in paths. */
final class DemoProducts {

    private static final Map<String, String> MORE =
            Map.of("lite", """
            {"description":{"summary":{"en":"A start.","de":"Ein Anfang."},"action":{"en":"Buy"},
              "full":{"en":"<p>All of it.</p>"}},
             "image":"https://cdn.example.org/lite.png","sku":"LT-1","badge":{"en":"New"},"rank":3,
             "attributes":{"edition":"2026","seats":"1"},
             "fulfillments":{"instructions":{"en":"Unpack it.","de":"Auspacken."},
              "#-lite_file_0":{"fulfillment":"#-lite_file_0","name":"Download","applicability":"NON_REBILL_ONLY",
               "display":"lite.zip","url":"https://cdn.example.org/lite.zip","size":1048576,"behavior":"PREFER_EXPLICIT",
               "previous":[{"fulfillment":"#-lite_file_1","name":"Download","display":"lite-old.zip",
                "url":null,"size":524288,"behavior":"CURRENT"}]}}}""", "studio", """
            {"offers":[{"type":"cross-sell","display":{"en":"Goes well with it"},"items":["#-sound-pack","#-templates"]},
              {"type":"upsell","display":{"en":"Or rather"},"items":["#-team-yearly"]}],
             "pricing":{"quantityDiscounts":{"10":10,"25":17.5},"discountReason":{"en":"Volume"},
              "discountDuration":1}}""", "team-yearly", """
            {"format":"saas","pricing":{"trial":30,"paidTrial":true,"trialPrice":{"USD":9,"EUR":8.5},
              "paymentCollected":true,"setupFee":{"price":{"USD":49.9,"JPY":7500},"title":{"en":"Set-up"}}}}""", "sound-pack", """
            {"pricing":{"quantityDiscounts":{"5":20}}}""");

    private DemoProducts() {}

    static ObjectNode decorated(String name, ObjectNode product) {
        String path = product.path("product").asString();
        String slug = path.substring(0, path.length() - name.length() - 1);
        String more = MORE.getOrDefault(name, "{}").replace("#", slug);
        JsonNode fields = Json.read(more.getBytes(StandardCharsets.UTF_8));
        fields.properties().forEach(field -> {
            if (field.getKey().equals("pricing")) {
                product.withObject("pricing").setAll((ObjectNode) field.getValue());
            } else {
                product.set(field.getKey(), field.getValue());
            }
        });
        return product;
    }
}
