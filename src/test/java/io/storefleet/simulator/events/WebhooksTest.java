package io.storefleet.simulator.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.hooks.Delivery;
import io.storefleet.simulator.hooks.Receiver;
import io.storefleet.simulator.hooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Contract §15 and §16.14. */
class WebhooksTest extends DeliveryTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void postsAsTheServiceDoes() {
        webhooks.put(Webhook.to(receiver.url()));
        String id = events.happen("account.created").id();
        webhooks.flush();

        Receiver.Post post = receiver.posts.getFirst();
        assertThat(post.method()).isEqualTo("POST");
        assertThat(post.headers().getFirst("User-Agent")).isEqualTo("FS");
        assertThat(post.headers().getFirst("Content-Type")).isEqualTo("application/json; charset=UTF-8");
        assertThat(post.headers().getFirst("X-FS-Signature")).isNull();
        assertThat(post.each("id")).containsExactly(id);
        assertThat(post.events().getFirst().propertyNames())
                .containsExactly("id", "live", "processed", "type", "created", "data");
    }

    @Test
    void signsTheRawBytesWithTheSecretOfTheConfiguration() throws Exception {
        webhooks.put(Webhook.to(receiver.url()).signed("demo-secret-1"));
        events.happen("account.created");
        webhooks.flush();

        assertThat(signature(0)).isEqualTo(hmac(receiver.posts.getFirst().body(), "demo-secret-1"));
    }

    @Test
    void signsWithTheSecretSetByTheApi() throws Exception {
        webhooks.put(Webhook.to(receiver.url()).signed("demo-secret-1"));
        Ask ask = new Ask(simulator, simulator.store("aurora"));

        String answer = ask.post(
                        "/webhooks/keys", "{\"url\":\"" + receiver.url() + "\",\"hmacSecret\":\"demo-secret-2\"}")
                .body();
        events.happen("account.created");
        webhooks.flush();

        assertThat(answer)
                .isEqualTo(
                        "{\"url\":\"" + receiver.url() + "\",\"action\":\"webhooks.update\",\"result\":\"success\"}");
        assertThat(signature(0)).isEqualTo(hmac(receiver.posts.getFirst().body(), "demo-secret-2"));
    }

    @Test
    void namesEachFieldOfAWrongSecretAndSaysNullForTheOther() throws Exception {
        Ask ask = new Ask(simulator, simulator.store("aurora"));

        var noUrl = ask.post("/webhooks/keys", "{\"hmacSecret\":\"demo-secret-1\"}");
        var tooLong = ask.post(
                "/webhooks/keys",
                "{\"url\":\"https://hooks.example.org/a\",\"hmacSecret\":\"" + "x".repeat(101) + "\"}");

        assertThat(noUrl.statusCode()).isEqualTo(400);
        assertThat(noUrl.body())
                .isEqualTo("{\"action\":\"webhooks.update\",\"result\":\"error\","
                        + "\"error\":{\"url\":\"A URL is required.\",\"hmacSecret\":null}}");
        assertThat(tooLong.body()).contains("\"error\":{\"url\":null,\"hmacSecret\":\"");
        simulator.switches().turnOn(Switch.UNKNOWN_URL);
        assertThat(ask.post(
                                "/webhooks/keys",
                                "{\"url\":\"https://hooks.example.org/a\",\"hmacSecret\":\"demo-secret-1\"}")
                        .body())
                .contains("\"error\":{\"url\":\"No webhook has this URL.\",\"hmacSecret\":null}");
    }

    @Test
    void gathersASecondAndMixesTypes() {
        webhooks.put(Webhook.to(receiver.url()));
        events.happen("account.created");
        simulator.time().advance(Duration.ofMillis(900));
        events.happen("order.completed");
        assertThat(receiver.posts).isEmpty();

        simulator.time().advance(Duration.ofMillis(100));
        events.happen("account.updated");
        simulator.time().advance(SECOND);

        assertThat(receiver.posts)
                .extracting(post -> post.each("type"))
                .containsExactly(List.of("account.created", "order.completed"), List.of("account.updated"));
    }

    @Test
    void tellsEachConfigurationOnlyWhatItAsksFor() {
        try (Receiver other = new Receiver()) {
            webhooks.put(Webhook.to(receiver.url()).only("account.created"));
            webhooks.put(Webhook.to(other.url())
                    .named("tests")
                    .scope(Webhook.Scope.TEST)
                    .expanding());
            events.happen("account.created");
            events.happen("order.completed", false);
            events.happen("order.completed");
            webhooks.flush();

            assertThat(receiver.posts)
                    .extracting(post -> post.each("type"))
                    .containsExactly(List.of("account.created"));
            assertThat(other.posts)
                    .singleElement()
                    .satisfies(post -> assertThat(post.each("live")).containsExactly("false"));
        }
    }

    @Test
    void sendsIdsOrObjectsAsTheConfigurationSays() {
        try (Receiver other = new Receiver()) {
            webhooks.put(Webhook.to(receiver.url()));
            webhooks.put(Webhook.to(other.url()).named("expanded").expanding());
            events.happen("order.completed");
            events.happen("fulfillment.failed");
            webhooks.flush();

            var plain = receiver.posts.getFirst().events();
            var rich = other.posts.getFirst().events();
            assertThat(plain.get(0).path("data").path("account").isString()).isTrue();
            assertThat(plain.get(1).path("data").path("order").isString()).isTrue();
            assertThat(rich.get(0).path("data").path("account").path("id"))
                    .isEqualTo(plain.get(0).path("data").path("account"));
            assertThat(rich.get(1).path("data").path("order").path("id"))
                    .isEqualTo(plain.get(1).path("data").path("order"));
        }
    }

    @Test
    void tellsOfRenewalsAsTimePasses() {
        simulator
                .webhooks("fernlab")
                .put(Webhook.to(receiver.url()).only("subscription.charge.completed", "order.completed"));

        simulator.time().advance(Duration.ofDays(40));

        assertThat(receiver.posts)
                .isNotEmpty()
                .flatExtracting(post -> post.each("type"))
                .containsOnly("subscription.charge.completed", "order.completed")
                .contains("subscription.charge.completed");
        assertThat(receiver.posts.getFirst().events().getFirst().path("created").asLong())
                .isBetween(clock.millis(), simulator.time().instant().toEpochMilli());
        assertThat(webhooks.deliveries()).allMatch(delivery -> delivery.state() == Delivery.State.TAKEN);
    }

    private String signature(int post) {
        return receiver.posts.get(post).headers().getFirst("X-FS-Signature");
    }

    private static String hmac(byte[] body, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }
}
