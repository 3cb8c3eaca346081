package io.storefleet.mirror.internal.intake;

import static io.storefleet.testing.TestAgency.call;
import static io.storefleet.testing.TestAgency.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.mirror.WebhookView.TypeCount;
import io.storefleet.store.Stores;
import io.storefleet.testing.TestAgency;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Contract 15: what a delivery is answered, and what is kept of it. */
class WebhookDoorTest extends WebhookTest {

    private static final String VECTOR_1 = "{\"events\":[{\"id\":\"evT1\",\"live\":false,\"processed\":false,"
            + "\"type\":\"order.completed\",\"created\":1780000000000,\"data\":{\"order\":\"oRd1\",\"id\":\"oRd1\"}}]}";
    private static final String VECTOR_2 = "{\"events\":[],\"note\":\"Zürich €\"}";

    WebhookDoorTest(WebApplicationContext context) {
        super(context);
    }

    @Test
    void takesInTheVectorsOfTheContract() {
        secret(SECRET);
        assertThat(deliveries.post(issued.address(), "fJhpC1YZ+1iik5D2/G38g0wEvfYgP3oW2xJcfAGjyRU=", VECTOR_1))
                .satisfies(answer -> says(answer, 200, ""));
        assertThat(deliveries.post(issued.address(), "RBsm7D5SWPUjzgNN8yxzSIu0EpRGfRaiNGw9DwOP438=", VECTOR_2))
                .satisfies(answer -> says(answer, 200, ""));
        assertThat(kept(agency)).containsExactly("evT1");
    }

    @Test
    void keepsManyEventsOnceHoweverOftenTheyCome() {
        var body = Deliveries.orders("evA", "evB", "evC");
        says(deliveries.signed(issued.address(), issued.secret(), body), 200, "");
        says(deliveries.signed(issued.address(), issued.secret(), body), 200, "");
        says(deliveries.signed(issued.address(), issued.secret(), Deliveries.orders("evC", "evD", "evA")), 200, "");
        assertThat(kept(agency)).containsExactly("evA", "evB", "evC", "evD");
    }

    @Test
    void keepsAndAcknowledgesWhatItDoesNotKnow() {
        var body =
                "{\"events\":[{\"id\":\"evNew\",\"type\":\"moon.landed\",\"created\":\"soon\",\"data\":[1,{}]}],\"x\":1}";
        says(deliveries.signed(issued.address(), issued.secret(), body), 200, "");
        assertThat(kept(agency)).containsExactly("evNew");
        var view = call(agency.owner(), () -> webhooks.find(store)).orElseThrow();
        assertThat(view.types()).extracting(TypeCount::type).containsExactly("moon.landed");
        assertThat(view.waiting()).isEqualTo(1);
        assertThat(view.signs().lastDelivery()).isNotNull();
    }

    @Test
    void namesWhatIsKeptWhenSomeCannotBeRead() {
        var body =
                "{\"events\":[{\"id\":\"evGood\",\"type\":\"a.b\"},{\"type\":\"a.b\"},{\"id\":\"../x\",\"type\":\"a.b\"},"
                        + "{\"id\":\"evLong\",\"type\":\"" + "x".repeat(200)
                        + "\"},{\"id\":\"evToo\",\"type\":\"a.b\"}]}";
        says(deliveries.signed(issued.address(), issued.secret(), body), 202, "evGood\nevToo");
        assertThat(kept(agency)).containsExactly("evGood", "evToo");
        var nameless = "{\"events\":[{\"id\":\"evLast\",\"type\":\"a.b\"},{\"type\":\"a.b\"}]}";
        says(deliveries.signed(issued.address(), issued.secret(), nameless), 202, "evLast");
    }

    @Test
    void keepsTheOthersWhenTheDatabaseCannotHoldOne() {
        var body = "{\"events\":[{\"id\":\"evGood\",\"type\":\"a.b\",\"data\":{\"name\":\"A\\u0000B \\\\u0000\"}},"
                + "{\"id\":\"evHuge\",\"type\":\"a.b\",\"data\":{\"n\":1e200000}},{\"id\":\"evToo\",\"type\":\"a.b\"}]}";
        says(deliveries.signed(issued.address(), issued.secret(), body), 202, "evGood\nevToo");
        assertThat(read(
                        agency,
                        "select raw #>> '{data,name}' from tenant.mirror_event"
                                + " where tenant_id = :tenant and id = 'evGood'"))
                .containsExactly("A\ufffdB \\u0000");
    }

    @Test
    void refusesASignedBodyThatIsNoDelivery() {
        says(deliveries.signed(issued.address(), issued.secret(), "{\"hello\":1}"), 400, "");
        says(deliveries.signed(issued.address(), issued.secret(), "no json"), 400, "");
        says(deliveries.signed(issued.address(), issued.secret(), "[".repeat(100_000)), 400, "");
        assertThat(kept(agency)).isEmpty();
    }

    @Test
    void refusesWhatIsNotSignedWithTheStoresSecret() {
        var body = Deliveries.orders("evA");
        var signature = Deliveries.signature(issued.secret(), body);
        says(deliveries.post(issued.address(), null, body), 401, "");
        says(deliveries.post(issued.address(), "", body), 401, "");
        says(deliveries.post(issued.address(), "AAAA", body), 401, "");
        says(deliveries.post(issued.address(), Deliveries.signature("another", body), body), 401, "");
        says(deliveries.post(issued.address(), signature, body.replace("evA", "evB")), 401, "");
        says(deliveries.post(issued.address(), signature, body.replace(":[", ": [")), 401, "");
        assertThat(kept(agency)).isEmpty();
    }

    @Test
    void keepsOneAgencysEventsAwayFromTheAddressOfAnother() {
        var other = TestAgency.in(context);
        var foreign = connect(other, other.store(simulator.store("aurora")));
        var body = Deliveries.orders("evA");
        says(deliveries.signed(foreign.address(), issued.secret(), body), 401, "");
        says(deliveries.signed(issued.address(), foreign.secret(), body), 401, "");
        says(deliveries.signed(foreign.address(), foreign.secret(), body), 200, "");
        assertThat(kept(agency)).isEmpty();
        assertThat(kept(other)).containsExactly("evA");
    }

    @Test
    void keepsTheSameEventIdOfTwoStoresApart() {
        var second = agency.store(simulator.store("fernlab"));
        var other = connect(agency, second);
        says(deliveries.signed(issued.address(), issued.secret(), Deliveries.orders("evA")), 200, "");
        says(deliveries.signed(other.address(), other.secret(), Deliveries.orders("evA")), 200, "");
        assertThat(read(agency, "select store_id from tenant.mirror_event where tenant_id = :tenant"))
                .containsExactlyInAnyOrder(store.toString(), second.toString());
    }

    @Test
    void showsTheSameNothingForEveryAddressThatLeadsNowhere() {
        var body = Deliveries.orders("evA");
        var base = issued.address().resolve("/hooks/");
        for (var nowhere : new String[] {"A".repeat(43), "x", "a/b", "%00", "..%2Fx"}) {
            says(deliveries.signed(base.resolve("A".repeat(43)), issued.secret(), body), 404, "");
            assertThat(deliveries
                            .signed(URI.create("/hooks/" + nowhere), issued.secret(), body)
                            .getStatus())
                    .as(nowhere)
                    .isIn(400, 404);
        }
    }

    @Test
    void isDeadForARemovedStoreAndARemovedWebhookAndAnOldAddress() {
        var body = Deliveries.orders("evA");
        var fresh = call(agency.owner(), () -> webhooks.newAddress(store));
        says(deliveries.signed(issued.address(), issued.secret(), body), 404, "");
        says(deliveries.signed(fresh, issued.secret(), body), 200, "");

        run(agency.owner(), () -> webhooks.remove(store));
        says(deliveries.signed(fresh, issued.secret(), body), 404, "");

        var again = connect(agency, store);
        var name = simulator.store("aurora").name();
        run(agency.owner(), () -> context.getBean(Stores.class).remove(store, name));
        says(deliveries.signed(again.address(), again.secret(), body), 404, "");
    }

    @Test
    void answersAFloodOfWrongSignaturesWithoutRowsForIt() {
        var body = Deliveries.orders("evA");
        var wrong = Deliveries.signature("another", body);
        var statuses = IntStream.range(0, 10_000)
                .map(n -> deliveries.post(issued.address(), wrong, body).getStatus())
                .toArray();
        assertThat(statuses).containsOnly(401, 429);
        assertThat(IntStream.of(statuses).filter(status -> status == 401)).hasSizeLessThan(200);
        assertThat(kept(agency)).isEmpty();
        var signs = Objects.requireNonNull(call(agency.owner(), webhooks::signs).get(store));
        assertThat(signs.refusing()).isTrue();
        assertThat(signs.refused()).isPositive();
    }

    @Test
    void doesNotUnpackAndHasALargestSize() {
        var body = Deliveries.orders("evA");
        var signature = Deliveries.signature(issued.secret(), body);
        says(
                deliveries.send(
                        Deliveries.request(issued.address(), signature, body).header("Content-Encoding", "gzip")),
                415,
                "");
        var huge = body + " ".repeat(5_000_000);
        says(deliveries.signed(issued.address(), issued.secret(), huge), 413, "");
        assertThat(kept(agency)).isEmpty();
    }

    @Test
    void makesNoSessionAndNeedsNone() {
        var answer = deliveries.signed(issued.address(), issued.secret(), Deliveries.orders("evA"));
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static void says(MockHttpServletResponse answer, int status, String body) {
        try {
            assertThat(answer.getStatus()).isEqualTo(status);
            assertThat(answer.getContentAsString()).isEqualTo(body);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
