package io.storefleet.fastspring.sessions;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.simulator.world.SimulatedAccount;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Contract §10.1, the buyer's side. */
class Contract10BuyerPageTest {

    private static final CartItem LITE = new CartItem(new ProductPath("aurora-lite"), 2);
    private static final CartItem TEAM = new CartItem(new ProductPath("aurora-team-monthly"), 1);
    private static final CartBuyer IDA = new CartBuyer.Contact(
            new CartBuyer.Person("Ida", "<b>Example</b>", "ida@example.org", null, null),
            new CartBuyer.Place("DE", "de"),
            null);

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Sessions sessions = given.client().sessions();

    @Test
    void showsTheCartWithoutScripts() throws Exception {
        HttpResponse<String> page = visit("GET", confirmed(sessions.create(new Cart(IDA, LITE))));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Aurora Lite").contains("Buy now").doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'")
                        .contains("form-action 'self'")
                        .doesNotContain("script"));
    }

    @Test
    void becomesAnOrderOfANewAccountOnceOnly() throws Exception {
        Session session = confirmed(sessions.create(
                new Cart(IDA, LITE).withTags(Map.of("crm", "417")).withCoupon("WELCOME10")));

        visit("POST", session);
        HttpResponse<String> again = visit("POST", session);

        OrderId order = Objects.requireNonNull(sessions.get(session.id()).order());
        assertThat(again.body()).contains("Thank you").contains(order.value());
        assertThat(given.happened()).containsExactly("payoutEntry.created", "order.completed", "account.created");
        SimulatedAccount buyer =
                given.state().accounts().byEmail("ida@example.org").orElseThrow();
        assertThat(buyer.orderIds()).containsExactly(order.value());
        String shown = given.raw("GET", "/orders/" + order, "").body();
        assertThat(shown).contains("\"crm\":\"417\"").contains("\"coupons\":[\"WELCOME10\"]");
        assertThat(given.state()
                        .orders()
                        .read(order.value())
                        .orElseThrow()
                        .total()
                        .amount())
                .isEqualByComparingTo(Objects.requireNonNull(session.subtotal()).amount());
    }

    @Test
    void beginsASubscription() throws Exception {
        visit("POST", confirmed(sessions.create(new Cart(IDA, TEAM))));

        assertThat(given.happened()).contains("order.completed", "subscription.activated");
        assertThat(given.state()
                        .accounts()
                        .byEmail("ida@example.org")
                        .orElseThrow()
                        .subscriptionIds())
                .hasSize(1);
    }

    @Test
    void isOverAfterItsDay() throws Exception {
        given.simulator.billing("aurora").rest();
        Session session = confirmed(sessions.create(new Cart(IDA, LITE)));
        given.simulator.time().advance(Duration.ofDays(1).minusMillis(1));
        assertThat(visit("GET", session).statusCode()).isEqualTo(200);

        given.simulator.time().advance(Duration.ofMillis(1));

        assertThat(visit("GET", session).statusCode()).isEqualTo(410);
        List<String> before = given.happened();
        assertThat(visit("POST", session).body()).contains("expired");
        assertThat(given.happened()).isEqualTo(before);
    }

    @Test
    void isNotThereForAnUnknownId() throws Exception {
        String address = given.simulator.endpoint() + "/session/sEs0aaaaaaaaaaaaaaaaaA";

        assertThat(given.visit("GET", address).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> visit(String method, Session session) throws Exception {
        StoreFront front = new StoreFront(given.simulator.endpoint());
        return given.visit(method, front.link(session.id()).reveal());
    }
}
