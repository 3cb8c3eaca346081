package io.storefleet.fastspring.sessions;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SessionId;
import io.storefleet.simulator.world.SimulatedAccount;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Contract §10.1, calls. */
class Contract10SessionsTest {

    private static final ProductPath LITE = new ProductPath("aurora-lite");
    private static final ProductPath STUDIO = new ProductPath("aurora-studio-academic");
    private static final CartBuyer NOBODY = new CartBuyer.Anyone();

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Sessions sessions = given.client().sessions();

    @Test
    void makesACartForAnAccountThatLastsADay() {
        SimulatedAccount buyer = dollars();

        Session session = confirmed(
                sessions.create(new Cart(new CartBuyer.Known(new AccountId(buyer.id())), new CartItem(LITE, 2))));

        assertThat(session.account()).isEqualTo(new AccountId(buyer.id()));
        assertThat(session.subtotal()).isEqualTo(new Money(new BigDecimal("58.0"), "USD"));
        assertThat(session.items()).containsExactly(new Session.Item(LITE, 2));
        assertThat(session.expires()).isEqualTo(AgainstSimulator.NOW.plus(Duration.ofDays(1)));
        assertThat(session.order()).isNull();
    }

    @Test
    void makesACartForAContactInTheCurrencyOfItsCountry() {
        var person = new CartBuyer.Person("Ida", "Example", "ida@example.org", "Example Ltd", "+49 30 5550");
        var buyer = new CartBuyer.Contact(person, new CartBuyer.Place("DE", "de"), "crm-417");

        Session session = confirmed(sessions.create(new Cart(buyer, new CartItem(STUDIO, 1))
                .withTags(Map.of("crm", "417"))
                .keptFor(3)));

        assertThat(session.currency()).isEqualTo("EUR");
        assertThat(session.account()).isNull();
        assertThat(session.expires()).isEqualTo(AgainstSimulator.NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void takesTheItemsOwnPriceThenItsDiscountThenTheCoupon() {
        CartItem item = new CartItem(LITE, 10)
                .with(SessionSamples.FULL_PRICING.with(new CartPricing.Discount.Percent(
                        SessionSamples.sorted(10, new BigDecimal("20")), CartPricing.DiscountTerms.PLAIN)));

        Session session = confirmed(sessions.create(new Cart(NOBODY, item).withCoupon("WELCOME10")));

        // 10 × 20.00, less 20 %, less a tenth of the rest
        assertThat(session.subtotal()).isEqualTo(new Money(new BigDecimal("144.0"), "USD"));
    }

    @Test
    void takesADiscountByAmount() {
        var off = new CartPricing.Discount.Amount(
                SessionSamples.sorted(1, List.of(new Money(new BigDecimal("9.00"), "USD"))),
                CartPricing.DiscountTerms.PLAIN);
        CartItem item = new CartItem(LITE, 2).with(CartPricing.of().with(off));

        Session session = confirmed(sessions.create(new Cart(NOBODY, item)));

        assertThat(session.subtotal()).isEqualTo(new Money(new BigDecimal("40.0"), "USD"));
    }

    @Test
    void showsACartAgain() {
        Session made = confirmed(sessions.create(new Cart(NOBODY, new CartItem(LITE, 1))));

        assertThat(sessions.get(made.id())).isEqualTo(made);
    }

    @Test
    void refusesToShowAnUnknownCart() {
        assertThatThrownBy(() -> sessions.get(new SessionId("sEs0aaaaaaaaaaaaaaaaaA")))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("session"));
    }

    @Test
    void refusesAProductTwiceAndTwoVariationsOfOne() {
        var twice = new Cart(NOBODY, new CartItem(LITE, 1), new CartItem(LITE, 2));
        var relatives = new Cart(NOBODY, new CartItem(STUDIO, 1), new CartItem(new ProductPath("aurora-studio"), 1));

        assertThat(refusal(sessions.create(twice)).text()).isEqualTo("Item exists.");
        assertThat(refusal(sessions.create(relatives)).text()).isEqualTo("Item exists.");
        assertThat(refusal(sessions.create(twice)).trace().status()).isEqualTo(400);
    }

    @Test
    void refusesWhatTheStoreDoesNotKnow() {
        CartItem lite = new CartItem(LITE, 1);
        Cart product = new Cart(NOBODY, new CartItem(new ProductPath("nothing"), 1));
        Cart account = new Cart(new CartBuyer.Known(FastSpringFixtures.ADA), lite);

        assertThat(refusal(sessions.create(product)).code()).isEqualTo("product");
        assertThat(refusal(sessions.create(account)).code()).isEqualTo("account");
        assertThat(refusal(sessions.create(new Cart(NOBODY, lite).withCoupon("WINTER")))
                        .code())
                .isEqualTo("coupon");
    }

    @Test
    void keepsACartForOneToSevenDaysOnly() throws Exception {
        Cart cart = new Cart(NOBODY, new CartItem(LITE, 1));
        assertThatThrownBy(() -> cart.keptFor(8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cart.keptFor(0)).isInstanceOf(IllegalArgumentException.class);

        var answer = given.raw("POST", "/sessions", "{\"items\":[{\"product\":\"aurora-lite\"}],\"expiration\":8}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"expiration\"");
    }

    @Test
    void refusesAccountAndContactTogether() throws Exception {
        String both = "{\"account\":\"%s\",\"contact\":{\"first\":\"Ida\"},\"items\":[{\"product\":\"aurora-lite\"}]}";

        assertThat(given.raw("POST", "/sessions", both.formatted(dollars().id()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void cannotReadAFieldItDoesNotKnow() throws Exception {
        var answer = given.raw("POST", "/sessions", "{\"items\":[{\"product\":\"aurora-lite\",\"colour\":1}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"message\":\"unreadable\",\"params\":[]}");
    }

    @Test
    void doesNotKnowWhatBecameOfACartWhoseAnswerIsLost() {
        given.simulator.chaos().on("/sessions").status(503);

        assertThat(evidence(sessions.create(new Cart(NOBODY, new CartItem(LITE, 1))))
                        .code())
                .isEqualTo("service-failed");
        assertThat(given.simulator.changingCalls()).isEqualTo(1);
    }

    private SimulatedAccount dollars() {
        return given.store().accounts().stream()
                .filter(account -> account.market().currency().equals("USD"))
                .findFirst()
                .orElseThrow();
    }
}
