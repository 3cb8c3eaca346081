package io.storefleet.fastspring.sessions;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SessionId;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Contract §10.1: what is sent, and the variants of what comes back. */
class CartRequestTest {

    private static final String MADE = """
            {"id":"sEs0aaaaaaaaaaaaaaaaaA","currency":"USD","expires":1780391730417,"order":null,"account":null,
             "subtotal":99.8,"items":[{"product":"aurora-pro","quantity":2,"novelty":1},{"product":"not a path"}],"new":true}""";

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Sessions sessions = given.client().sessions();
    private final Cart cart = new Cart(
            new CartBuyer.Contact(
                    new CartBuyer.Person("Ida", "Example", "ida@example.org", "Example Ltd", "+1 555 0100"),
                    new CartBuyer.Place("US", "en"),
                    "crm-417"),
            List.of(new CartItem(
                    new ProductPath("aurora-pro"), 2, Map.of("seat", "blue"), SessionSamples.FULL_PRICING)),
            new Cart.Terms("WELCOME10", Map.of("crm", "417"), 3));

    @Test
    void sendsEveryField() {
        given.transport.answer(200, MADE);

        confirmed(sessions.create(cart));

        assertThat(sent()).isEqualToIgnoringWhitespace("""
                {"contact":{"first":"Ida","last":"Example","email":"ida@example.org","company":"Example Ltd",
                "phone":"+1 555 0100","country":"US","language":"en"},"lookup":{"custom":"crm-417"},
                "items":[{"product":"aurora-pro","quantity":2,"attributes":{"seat":"blue"},"pricing":{
                "price":{"USD":20.00},"renew":"opt-auto","interval":"month","intervalLength":3,"intervalCount":4,
                "trial":14,"paymentCollected":true,"paidTrial":true,"trialPrice":{"USD":20.00},
                "quantityBehavior":"lock","quantityDefault":2,
                "discountType":"percent","quantityDiscounts":{"5":10},"discountReason":{"en":"Partner"},"discountDuration":6,
                "setupFee":{"title":{"en":"Set up"},"price":{"USD":20.00}}}}],
                "coupon":"WELCOME10","tags":{"crm":"417"},"expiration":3}""".replace("\n", ""));
    }

    @Test
    void leavesOutWhatIsNotSaid() {
        given.transport.answer(200, MADE);

        confirmed(sessions.create(
                new Cart(new CartBuyer.Known(FastSpringFixtures.ADA), new CartItem(new ProductPath("aurora-pro"), 2))));

        assertThat(sent())
                .isEqualTo("{\"account\":\"acT0aaaaaaaaaaaaaaaaaA\",\"items\":[{\"product\":\"aurora-pro\","
                        + "\"quantity\":2}]}");
    }

    @Test
    void keepsWhatItDoesNotKnowInTheRawObject() {
        given.transport.answer(200, MADE);

        Session session = confirmed(sessions.create(cart));

        assertThat(session.items()).hasSize(1);
        assertThat(session.raw()).contains("\"new\":true").contains("novelty");
    }

    @Test
    void readsAnIdOfThirteenDigitsAndASessionInItsEnvelope() {
        given.transport.answer(200, "{\"id\":1780391730417,\"result\":\"success\",\"action\":\"session.create\"}");

        assertThat(confirmed(sessions.create(cart)).id()).isEqualTo(new SessionId("1780391730417"));
    }

    @Test
    void isRejectedByEveryFamilyOfErrors() {
        given.transport
                .answer(200, "{\"result\":\"error\",\"error\":{\"coupon\":\"Not valid\"}}")
                .answer(200, "{\"result\":\"error\",\"error\":\"Not valid\"}")
                .answer(
                        400,
                        "{\"status\":\"BAD_REQUEST\",\"message\":\"x\",\"errors\":[{\"erroCode\":\"invalid.item\"}]}")
                .answer(400, "{\"message\":\"unreadable\",\"params\":[]}");

        assertThat(refusal(sessions.create(cart)).code()).isEqualTo("coupon");
        assertThat(refusal(sessions.create(cart)).text()).isEqualTo("Not valid");
        assertThat(refusal(sessions.create(cart)).code()).isEqualTo("invalid.item");
        assertThat(refusal(sessions.create(cart)).code()).isEqualTo("unreadable");
    }

    @Test
    void isSentOnceWhateverBecomesOfIt() {
        given.transport
                .answer(404, "")
                .answer(429, "")
                .answer(500, "")
                .answer(200, "{\"id\":null,\"items\":[]}")
                .fail(new HttpTimeoutException("late"));

        for (String code :
                List.of("not-found-or-throttled", "throttled", "service-failed", "unreadable-answer", "timeout")) {
            assertThat(evidence(sessions.create(cart)).code()).isEqualTo(code);
        }
        assertThat(given.transport.calls).hasSize(5);
    }

    @Test
    void linksToAStoreFront() {
        SessionId id = new SessionId("sEs0aaaaaaaaaaaaaaaaaA");

        assertThat(StoreFront.named("aurora").link(id).reveal())
                .isEqualTo("https://aurora.onfastspring.com/session/sEs0aaaaaaaaaaaaaaaaaA");
        assertThat(new StoreFront(URI.create("https://shop.example.org/popup/"))
                        .link(id)
                        .reveal())
                .isEqualTo("https://shop.example.org/popup/session/sEs0aaaaaaaaaaaaaaaaaA");
        assertThat(StoreFront.named("aurora").link(id)).hasToString("SecretUrl[hidden]");
        assertThatThrownBy(() -> StoreFront.named("evil.example/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StoreFront(URI.create("ftp://example.org")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsNothingOfItsBuyer() {
        given.transport.answer(200, MADE);

        assertThat(cart.toString()).doesNotContain("Ida", "example.org");
        assertThat(confirmed(sessions.create(cart))).hasToString("Session[hidden]");
    }

    private String sent() {
        byte[] body = Objects.requireNonNull(given.transport.calls.getLast().body());
        return new String(body, StandardCharsets.UTF_8);
    }
}
