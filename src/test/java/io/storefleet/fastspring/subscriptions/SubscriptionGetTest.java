package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.subscriptions.Given.ONE;
import static io.storefleet.fastspring.subscriptions.Given.THREE;
import static io.storefleet.fastspring.subscriptions.Given.TWO;
import static io.storefleet.fastspring.subscriptions.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.ItemResult.Failure;
import io.storefleet.fastspring.ItemResult.Success;
import io.storefleet.fastspring.UnreadableAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionGetTest {

    private static final String SMALL =
            "\"id\":\"%s\",\"subscription\":\"%s\",\"state\":\"active\",\"currency\":\"USD\",\"price\":49.9,"
                    + "\"action\":\"subscription.get\",\"result\":\"success\"";

    private static String small(Object id) {
        return SMALL.formatted(id, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{%s}", "{\"subscriptions\":[{%s}]}", "[{%s}]", "{%s,\"subscriptions\":[]}"})
    void readsOneInEachShape(String shape) {
        var given = Given.answer(200, shape.formatted(small(ONE)));

        Subscription subscription = given.subscriptions.get(ONE);

        assertThat(given.target()).isEqualTo("/subscriptions/sUb0aaaaaaaaaaaaaaaaaA");
        assertThat(subscription.id()).isEqualTo(ONE);
        assertThat(subscription.prices().price().money()).isEqualTo(usd("49.9"));
    }

    @Test
    void prefersTheCopyInTheArrayWhenBothAreSent() {
        var given = Given.answer(
                200, "{%s,\"quantity\":1,\"subscriptions\":[{%s,\"quantity\":2}]}".formatted(small(ONE), small(ONE)));

        assertThat(given.subscriptions.get(ONE).plan().quantity()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{%1$s,\"subscriptions\":[{%1$s}]}", "{%1$s}", "{\"subscriptions\":[{%1$s}]}"})
    void saysOnAnyStatusThatOneIsUnknown(String shape) {
        String error =
                "\"action\":\"subscription.get\",\"subscription\":\"sUb0aaaaaaaaaaaaaaaaaA\",\"result\":\"error\","
                        + "\"error\":{\"subscription\":\"Subscription not found\"}";
        for (int status : new int[] {200, 400, 404, 500}) {
            var given = Given.answer(status, shape.formatted(error));

            assertThatThrownBy(() -> given.subscriptions.get(ONE))
                    .isInstanceOfSatisfying(RequestRefused.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo("subscription");
                        assertThat(refusal.text()).isEqualTo("Subscription not found");
                    });
        }
    }

    @Test
    void neverTakesAnotherForTheAskedOne() {
        var given = Given.answer(200, "{" + small(TWO) + "}");

        assertThatThrownBy(() -> given.subscriptions.get(ONE)).isInstanceOf(UnreadableAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void keepsTheGoodOnesOfABatchWithAnUnknownOne(int status) {
        var given = Given.answer(status, """
                {"subscriptions":[
                 {"action":"subscription.get","subscription":"_Ub2aaaaaaaaaaaaaaaaaA","result":"error",
                  "error":{"subscription":"Subscription not found"}},
                 {%s}]}""".formatted(small(ONE)));

        List<ItemResult<Subscription>> results = given.subscriptions.get(List.of(ONE, TWO, THREE));

        assertThat(given.target())
                .isEqualTo("/subscriptions/sUb0aaaaaaaaaaaaaaaaaA,-Ub1aaaaaaaaaaaaaaaaaA,_Ub2aaaaaaaaaaaaaaaaaA");
        assertThat(results.get(0)).isInstanceOf(Success.class);
        assertThat(results.get(1)).isEqualTo(new Failure<>(TWO.value(), Failure.MISSING, ""));
        assertThat(results.get(2)).isEqualTo(new Failure<>(THREE.value(), "subscription", "Subscription not found"));
    }
}
