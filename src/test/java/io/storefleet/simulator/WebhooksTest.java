package io.storefleet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.hooks.Delivery;
import io.storefleet.simulator.hooks.Mischief;
import io.storefleet.simulator.hooks.Receiver;
import io.storefleet.simulator.hooks.Webhook;
import io.storefleet.simulator.hooks.Webhooks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §15 and §16.14. */
class WebhooksTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SteppingClock clock = new SteppingClock("2026-06-15T10:00:00Z");
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit().withClock(clock));
    private final Webhooks webhooks = simulator.webhooks("aurora");
    private final StoreEvents events = simulator.events("aurora");
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void letSubscriptionsRest() {
        simulator.billing("aurora").rest();
    }

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

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
    void countsAnEventAsProcessedWhenAllHaveTakenIt() {
        try (Receiver other = new Receiver()) {
            webhooks.put(Webhook.to(receiver.url(), other.answer(500).url()));
            events.happen("account.created");
            webhooks.flush();
            assertThat(events.all().getFirst().processed()).isFalse();

            simulator.time().advance(Duration.ofHours(1));

            assertThat(other.posts).hasSize(2);
            assertThat(receiver.posts).hasSize(1);
            assertThat(events.all().getFirst().processed()).isTrue();
        }
    }

    @Test
    void sendsAgainOnlyWhatA202DidNotName() {
        webhooks.put(Webhook.to(receiver.url()));
        String first = events.happen("account.created").id();
        String second = events.happen("account.updated").id();
        receiver.answer(202, first + "\n");
        webhooks.flush();
        assertThat(simulator.state("aurora").happenings().find(first)).get().matches(event -> event.processed());

        simulator.time().advance(Duration.ofHours(1));

        assertThat(receiver.posts)
                .extracting(post -> post.each("id"))
                .containsExactly(List.of(first, second), List.of(second));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 302, 307, 400, 404, 500, 503})
    void countsAnyOtherAnswerAsFailure(int status) {
        webhooks.put(Webhook.to(receiver.answer(status).url()));
        events.happen("account.created");
        webhooks.flush();

        assertThat(receiver.posts).hasSize(1);
        assertThat(webhooks.deliveries().getFirst().state()).isEqualTo(Delivery.State.WAITING);
        assertThat(webhooks.deliveries().getFirst().attempts().getFirst().status())
                .isEqualTo(status);
    }

    @Test
    void countsASlowAnswerAsFailure() {
        receiver.silent();
        webhooks.patience(Duration.ofMillis(150));
        webhooks.put(Webhook.to(receiver.url()));
        events.happen("account.created");
        webhooks.flush();

        assertThat(webhooks.deliveries().getFirst().attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.remark()).isEqualTo("no answer in time"));
    }

    @Test
    void triesTwelveTimesInTheServicesRhythmWithTheSameIdAndGivesUp() {
        webhooks.put(Webhook.to(receiver.url()));
        IntStream.range(0, 20).forEach(n -> receiver.answer(500));
        String id = events.happen("account.created").id();
        webhooks.flush();
        Instant start = clock.instant();

        simulator.time().advance(Duration.ofDays(20));

        Delivery delivery = webhooks.deliveries().getFirst();
        assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
        assertThat(delivery.attempts())
                .extracting(attempt -> Duration.between(start, attempt.at()).toHours())
                .containsExactly(0L, 1L, 3L, 7L, 13L, 19L, 25L, 49L, 73L, 97L, 121L, 145L);
        assertThat(receiver.posts).hasSize(12).allMatch(post -> post.each("id").equals(List.of(id)));
        assertThat(events.all().getFirst().processed()).isFalse();
    }

    @Test
    void shortensTheRhythmByAFactor() {
        webhooks.retryFactor(1.0 / 3_600);
        webhooks.put(Webhook.to(receiver.answer(500).url()));
        events.happen("account.created");
        webhooks.flush();

        simulator.time().advance(SECOND);

        assertThat(receiver.posts).hasSize(2);
    }

    @Test
    void resendsByHandUnderANewId() {
        webhooks.put(Webhook.to(receiver.answer(500).url()));
        String id = events.happen("account.created").id();
        webhooks.flush();

        Delivery again =
                webhooks.resend(webhooks.deliveries().getFirst().number()).orElseThrow();

        assertThat(again.state()).isEqualTo(Delivery.State.TAKEN);
        assertThat(receiver.posts.getLast().each("id")).hasSize(1).doesNotContain(id);
        assertThat(receiver.posts.getLast().events().getFirst().path("data"))
                .isEqualTo(receiver.posts.getFirst().events().getFirst().path("data"));
        assertThat(webhooks.resend(99)).isEmpty();
    }

    @Test
    void givesUpWhenTheConfigurationIsGone() {
        webhooks.put(Webhook.to(receiver.answer(500).url()));
        events.happen("account.created");
        webhooks.flush();

        assertThat(webhooks.remove("main")).isTrue();
        simulator.time().advance(Duration.ofDays(1));

        assertThat(receiver.posts).hasSize(1);
        assertThat(webhooks.deliveries().getFirst().state()).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void deliversTwice() {
        plan(Mischief.DUPLICATE);
        events.happen("account.created");
        webhooks.flush();
        events.happen("account.updated");
        webhooks.flush();

        assertThat(receiver.posts)
                .extracting(post -> post.each("type"))
                .containsExactly(List.of("account.created"), List.of("account.created"), List.of("account.updated"));
        assertThat(receiver.posts.get(0).body()).isEqualTo(receiver.posts.get(1).body());
    }

    @Test
    void deliversInReverse() {
        plan(Mischief.REORDERED);
        events.happen("account.created");
        events.happen("account.updated");
        webhooks.flush();

        assertThat(receiver.posts.getFirst().each("type")).containsExactly("account.updated", "account.created");
    }

    @Test
    void deliversLateSoThatOthersOvertake() {
        plan(Mischief.LATE);
        events.happen("account.created");
        webhooks.flush();
        events.happen("account.updated");
        simulator.time().advance(Duration.ofHours(1));

        assertThat(receiver.posts)
                .extracting(post -> post.each("type"))
                .containsExactly(List.of("account.updated"), List.of("account.created"));
    }

    @Test
    void losesADeliveryThatOnlyTheBacklogStillHas() throws Exception {
        plan(Mischief.LOST);
        String id = events.happen("account.created").id();
        simulator.time().advance(Duration.ofDays(8));

        assertThat(receiver.posts).isEmpty();
        Ask ask = new Ask(simulator, simulator.store("aurora"));
        assertThat(ask.get("/events/unprocessed?days=30").body()).contains(id);
    }

    @Test
    void signsWronglyOnce() throws Exception {
        plan(Mischief.WRONG_SIGNATURE);
        events.happen("account.created");
        webhooks.flush();
        events.happen("account.created");
        webhooks.flush();

        assertThat(signature(0)).isNotEqualTo(hmac(receiver.posts.get(0).body(), "demo-secret-1"));
        assertThat(signature(1)).isEqualTo(hmac(receiver.posts.get(1).body(), "demo-secret-1"));
    }

    @Test
    void gathersAMinute() {
        plan(Mischief.GATHERED);
        events.happen("account.created");
        simulator.time().advance(Duration.ofSeconds(40));
        events.happen("order.completed");
        events.happen("payoutEntry.created");
        simulator.time().advance(Duration.ofSeconds(20));

        assertThat(receiver.posts.getFirst().each("type"))
                .containsExactly("account.created", "order.completed", "payoutEntry.created");
    }

    private void plan(Mischief what) {
        webhooks.put(Webhook.to(receiver.url()).signed("demo-secret-1"));
        webhooks.mischief(what, 1);
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
