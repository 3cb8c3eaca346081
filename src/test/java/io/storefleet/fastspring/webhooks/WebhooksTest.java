package io.storefleet.fastspring.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract 15.2, setting a secret. */
class WebhooksTest {

    private static final URI HOOK = URI.create("https://hooks.example.org/fastspring");
    private static final WebhookSecret SECRET = new WebhookSecret("not-a-password");

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Webhooks webhooks = given.client().webhooks();

    @Test
    void setsTheSecretOfAnAddress() {
        given.transport.answer(200, "{\"url\":\"" + HOOK + "\",\"action\":\"webhooks.update\",\"result\":\"success\"}");

        assertThat(webhooks.setSecret(HOOK, SECRET)).isEqualTo(new Outcome.Confirmed<>(HOOK));
        assertThat(given.transport.target(0)).isEqualTo("/webhooks/keys");
        assertThat(new String(given.transport.calls.getFirst().body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"url\":\"" + HOOK + "\",\"hmacSecret\":\"not-a-password\"}");
    }

    @Test
    void namesTheFieldAtFaultAndMakesNoWordsOfNull() {
        given.transport.answer(400, """
                {"action":"webhooks.update","result":"error","error":{"url":null,"hmacSecret":"A secret is too long."}}""");

        assertThat(webhooks.setSecret(HOOK, SECRET)).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.refusal().code()).isEqualTo("hmacSecret");
            assertThat(rejected.refusal().text()).isEqualTo("A secret is too long.");
            assertThat(rejected.refusal().sent()).isTrue();
        });
    }

    @Test
    void doesNotKnowWhenTheAnswerIsLostAndDoesNotAskAgain() {
        given.transport.fail(new IOException("reset"));

        assertThat(webhooks.setSecret(HOOK, SECRET)).isInstanceOf(Outcome.Unknown.class);
        assertThat(given.transport.calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"hello\":1}", "[]", "{\"status\":500,\"error\":\"Internal Server Error\"}"})
    void doesNotKnowWhenTheAnswerSpeaksOfSomethingElse(String body) {
        given.transport.answer(body.contains("500") ? 500 : 200, body);

        assertThat(webhooks.setSecret(HOOK, SECRET)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void refusesSecretsTheServiceWouldRefuseAndHidesTheOthers() {
        assertThatThrownBy(() -> new WebhookSecret(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookSecret("x".repeat(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("xx");
        assertThat(new WebhookSecret("x".repeat(100)).reveal()).hasSize(100);
        assertThat(SECRET).hasToString("WebhookSecret[hidden]");
    }
}
