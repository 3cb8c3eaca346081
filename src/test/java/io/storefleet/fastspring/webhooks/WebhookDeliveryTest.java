package io.storefleet.fastspring.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.events.Event;
import io.storefleet.fastspring.events.EventData;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract 15.1 and 15.3. */
class WebhookDeliveryTest {

    @Test
    void readsSeveralEventsOfAnyTypeInTheirOrder() {
        WebhookDelivery delivery = read("""
                {"events":[
                 {"id":"eVt0aaaaaaaaaaaaaaaaaA","live":false,"processed":false,"type":"subscription.activated","created":1780305330417,"data":{}},
                 {"id":"4TZ6UT7YDUYPSWXBVXWQHZ5ZHEQG","live":true,"type":"brand.new","data":{"what":1}}]}""");

        assertThat(delivery.unreadable()).isZero();
        assertThat(delivery.events())
                .extracting(event -> event.type().value())
                .containsExactly("subscription.activated", "brand.new");
        Event first = delivery.events().getFirst();
        assertThat(first.id()).isEqualTo(new EventId("eVt0aaaaaaaaaaaaaaaaaA"));
        assertThat(first.live()).isFalse();
        assertThat(first.created()).isEqualTo(Instant.ofEpochMilli(1780305330417L));
        assertThat(delivery.events().getLast().live()).isTrue();
        assertThat(delivery.events().getLast().data().raw()).isEqualTo("{\"what\":1}");
    }

    @Test
    void readsIds() {
        EventData data = data("""
                {"order":"oRd0","account":"acT0aaaaaaaaaaaaaaaaaA","product":"aurora-pro","subscription":"suB0"}""");

        assertThat(data.order()).isEqualTo(new OrderId("oRd0"));
        assertThat(data.account()).isEqualTo(FastSpringFixtures.ADA);
        assertThat(data.product()).isEqualTo(new ProductPath("aurora-pro"));
        assertThat(data.subscription()).isEqualTo(new SubscriptionId("suB0"));
        assertThat(data.returned()).isNull();
        assertThat(data.expanded("account")).isEmpty();
    }

    @Test
    void readsExpandedObjects() {
        EventData data = data("""
                {"order":{"order":"oRd0"},"account":{"id":"acT0aaaaaaaaaaaaaaaaaA","language":"en"},"product":{"product":"aurora-pro"}}""");

        assertThat(data.order()).isEqualTo(new OrderId("oRd0"));
        assertThat(data.account()).isEqualTo(FastSpringFixtures.ADA);
        assertThat(data.product()).isEqualTo(new ProductPath("aurora-pro"));
        assertThat(data.expanded("account")).hasValue("{\"id\":\"acT0aaaaaaaaaaaaaaaaaA\",\"language\":\"en\"}");
    }

    @Test
    void countsWhatItCannotReadAndKeepsTheRest() {
        WebhookDelivery delivery =
                read("{\"events\":[{\"type\":\"order.completed\"},7,{\"id\":\"evT1\",\"type\":\"account.created\"}]}");

        assertThat(delivery.unreadable()).isEqualTo(2);
        assertThat(delivery.events()).extracting(Event::id).containsExactly(new EventId("evT1"));
    }

    @Test
    void takesNothingElseForADelivery() {
        for (String body : List.of("", "[]", "{}", "{\"events\":{}}", "<html>", "{\"events\":[")) {
            assertThat(WebhookDelivery.read(body.getBytes(StandardCharsets.UTF_8)))
                    .as(body)
                    .isEmpty();
        }
    }

    @Test
    void saysWhichEventsAreDoneOneALine() {
        assertThat(WebhookDelivery.done(List.of(new EventId("evT1"), new EventId("evT2"))))
                .isEqualTo("evT1\nevT2");
    }

    @Test
    void showsNoPersonalData() {
        WebhookDelivery delivery = read(
                "{\"events\":[{\"id\":\"evT1\",\"type\":\"account.created\",\"data\":{\"email\":\"ada@example.org\"}}]}");

        assertThat(delivery.toString()).contains("evT1, account.created").doesNotContain("example.org");
        assertThat(delivery.events().getFirst().data()).hasToString("EventData[hidden]");
    }

    private static EventData data(String json) {
        return read("{\"events\":[{\"id\":\"evT1\",\"type\":\"order.completed\",\"data\":" + json + "}]}")
                .events()
                .getFirst()
                .data();
    }

    private static WebhookDelivery read(String body) {
        return WebhookDelivery.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
