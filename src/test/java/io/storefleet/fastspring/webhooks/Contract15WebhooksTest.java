package io.storefleet.fastspring.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Outcomes;
import io.storefleet.fastspring.events.Event;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.hooks.Mischief;
import io.storefleet.simulator.hooks.Receiver;
import io.storefleet.simulator.hooks.Webhook;
import io.storefleet.simulator.hooks.Webhooks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract 15, what the simulator posts and the client reads. */
class Contract15WebhooksTest {

    private static final WebhookSecret SECRET = new WebhookSecret("demo-secret-1");

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    @AutoClose
    private final Receiver receiver = new Receiver();

    private final Webhooks hooks = given.simulator.webhooks("aurora");

    @Test
    void signsWithTheSecretTheClientHasSet() {
        hooks.put(Webhook.to(receiver.url()));

        assertThat(given.client.webhooks().setSecret(receiver.url(), SECRET))
                .isEqualTo(new Outcome.Confirmed<>(receiver.url()));
        happen("order.completed");

        assertThat(verified(0)).isTrue();
    }

    @Test
    void noticesAWrongSignature() {
        hooks.put(Webhook.to(receiver.url()).signed(SECRET.reveal()));
        hooks.mischief(Mischief.WRONG_SIGNATURE, 1);
        happen("order.completed");

        assertThat(verified(0)).isFalse();
    }

    @Test
    void namesTheAddressWhenNoWebhookHasIt() {
        given.turnOn(Switch.UNKNOWN_URL);

        Outcome<URI> outcome = given.client.webhooks().setSecret(URI.create("https://hooks.example.org/a"), SECRET);

        assertThat(Outcomes.refusal(outcome).code()).isEqualTo("url");
        assertThat(Outcomes.refusal(outcome).text()).doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsTheSameWithIdsAndWithObjects(boolean expanded) {
        Webhook webhook = Webhook.to(receiver.url());
        hooks.put(expanded ? webhook.expanding() : webhook);
        String id = happen("order.completed");

        Event event = read(0).events().getFirst();

        assertThat(event.id()).isEqualTo(new EventId(id));
        assertThat(event.type().value()).isEqualTo("order.completed");
        assertThat(event.live()).isTrue();
        assertThat(event.created()).isEqualTo(AgainstSimulator.NOW);
        OrderId order = Objects.requireNonNull(event.data().order());
        String owner =
                given.state().orders().latest(order.value()).orElseThrow().account();
        assertThat(event.data().account()).hasToString(owner);
        assertThat(event.data().expanded("account").isPresent()).isEqualTo(expanded);
    }

    @Test
    void readsEventsOfEveryType() {
        hooks.put(Webhook.to(receiver.url()).expanding());
        List<String> types = given.simulator.events("aurora").types();
        types.forEach(given.simulator.events("aurora")::happen);
        hooks.flush();

        assertThat(read(0).events()).extracting(event -> event.type().value()).containsExactlyElementsOf(types);
        assertThat(read(0).unreadable()).isZero();
    }

    @Test
    void leavesToBeSentAgainWhatItDoesNotNameAsDone() {
        hooks.put(Webhook.to(receiver.url()));
        String first =
                given.simulator.events("aurora").happen("account.created").id();
        String second =
                given.simulator.events("aurora").happen("account.updated").id();
        receiver.answer(202, WebhookDelivery.done(List.of(new EventId(second))));
        hooks.flush();

        given.simulator.time().advance(Duration.ofHours(1));

        assertThat(read(1).events()).extracting(event -> event.id().value()).containsExactly(first);
    }

    private String happen(String type) {
        String id = given.simulator.events("aurora").happen(type).id();
        hooks.flush();
        return id;
    }

    private WebhookDelivery read(int post) {
        return WebhookDelivery.read(receiver.posts.get(post).body()).orElseThrow();
    }

    private boolean verified(int post) {
        Receiver.Post arrived = receiver.posts.get(post);
        return WebhookSignature.parse(arrived.headers().getFirst(WebhookSignature.HEADER))
                .orElseThrow()
                .signs(arrived.body(), Contract15WebhooksTest::hmac);
    }

    private static byte[] hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }
}
