package io.storefleet.simulator.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.hooks.Mischief;
import io.storefleet.simulator.hooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Contract §16.16: deliveries that go wrong on purpose. */
class WebhookMischiefTest extends DeliveryTest {

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
        events.happen("chargeback.created");
        events.happen("mailingListEntry.updated");
        simulator.time().advance(Duration.ofSeconds(20));

        assertThat(receiver.posts.getFirst().each("type"))
                .containsExactly("account.created", "chargeback.created", "mailingListEntry.updated");
    }

    private void plan(Mischief what) {
        // types that billing does not bring about while time passes
        webhooks.put(Webhook.to(receiver.url())
                .only("account.created", "account.updated", "chargeback.created", "mailingListEntry.updated")
                .signed("demo-secret-1"));
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
