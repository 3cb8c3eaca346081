package io.storefleet.fastspring.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.HttpCall;
import io.storefleet.fastspring.ProductPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductsTest {

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Products products = given.client().products();

    @Test
    void listsProducts() {
        given.transport.answer(200, """
                {"action":"products.getall","result":"success","page":null,"limit":null,"nextPage":null,"total":0,
                 "products":["aurora-pro",{"product":"aurora-team"},"not/a/path"]}""");

        assertThat(products.list()).containsExactly(new ProductPath("aurora-pro"), new ProductPath("aurora-team"));
        assertThat(given.transport.target(0)).isEqualTo("/products");
    }

    @Test
    void sendsWhoCallsAndNothingTheServiceDoesNotKnow() {
        given.transport.answer(200, "{\"products\":[]}");

        assertThat(products.list()).isEmpty();

        HttpCall call = given.transport.calls.getFirst();
        assertThat(call.method()).isEqualTo("GET");
        assertThat(call.body()).isNull();
        assertThat(call.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(call.headers())
                .containsOnly(
                        Map.entry("Authorization", "Basic ZGVtby11c2VyOm5vdC1hLXBhc3N3b3Jk"),
                        Map.entry("User-Agent", "Storefleet test"),
                        Map.entry("Accept", "application/json"));
    }
}
