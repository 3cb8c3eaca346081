package io.storefleet.fastspring.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.HttpCall;
import io.storefleet.fastspring.ItemResult.Success;
import io.storefleet.fastspring.Outcome.Unknown;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.UnreadableAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsTest {

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Products products = given.client().products();

    @Test
    void listsProducts() {
        given.transport.answer(200, """
                {"action":"products.getall","result":"success","page":null,"limit":null,"nextPage":null,"total":0,
                 "products":["aurora-pro",{"product":"aurora-team"},"not/a/path"]}""");

        assertThat(products.ids()).containsExactly(new ProductPath("aurora-pro"), new ProductPath("aurora-team"));
        assertThat(given.transport.target(0)).isEqualTo("/products");
    }

    @Test
    void sendsWhoCallsAndNothingTheServiceDoesNotKnow() {
        given.transport.answer(200, "{\"products\":[]}");

        assertThat(products.ids()).isEmpty();

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

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483647", "1e-2147483647", "\"1e2147483648\""})
    void takesNoNumberOfAbsurdSize(String number) {
        given.transport.answer(
                200, "{\"products\":[{\"product\":\"aurora-pro\",\"pricing\":{\"price\":{\"USD\":" + number + "}}}]}");

        assertThat(products.get(List.of(new ProductPath("aurora-pro"))).getFirst())
                .isInstanceOfSatisfying(
                        Success.class,
                        found -> assertThat(((Product) found.value()).pricing().prices())
                                .isEmpty());
    }

    @Test
    void takesANumberThatNothingCanHoldForAnUnreadableAnswer() {
        given.transport.answer(200, "{\"products\":[{\"product\":\"aurora-pro\",\"rank\":1e2147483648}]}");

        assertThatThrownBy(() -> products.get(List.of(new ProductPath("aurora-pro"))))
                .isInstanceOf(UnreadableAnswer.class);
        assertThat(products.delete(List.of(new ProductPath("aurora-pro"))).values())
                .allMatch(Unknown.class::isInstance);
    }
}
