package io.storefleet.fastspring.checkouts;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SessionId;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Switch;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Contract §10.2, the eight calls. */
class Contract10CheckoutsTest {

    private static final ProductPath LITE = new ProductPath("aurora-lite");
    private static final ProductPath PACK = new ProductPath("aurora-sound-pack");
    private static final CheckoutCustomer IDA = CheckoutCustomer.of(
            new CheckoutCustomer.Contact("ida@example.org", "Ida", "Example", "Example Ltd", "+1 555 0100"),
            new CheckoutCustomer.Address("1 Sample St", "Apt 2", "Springfield", "IL", "62701"));
    private static final CheckoutDraft DRAFT = CheckoutDraft.test(new CheckoutItem(LITE, 2))
            .at(new CheckoutDraft.Place("en", "US", "203.0.113.7"))
            .by(IDA)
            .withTags(Map.of("crm", "417"))
            .withCoupon("WELCOME10");

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Checkouts checkouts = given.client().checkouts(new CheckoutPath("aurora", "main"));

    @Test
    void beginsASessionOfADay() {
        CheckoutSession session = confirmed(checkouts.create(DRAFT));

        assertThat(session.id().value()).startsWith("OS");
        assertThat(session.course())
                .isEqualTo(new CheckoutSession.Course(
                        CheckoutStatus.OPEN,
                        CheckoutReadiness.READY_FOR_CHECKOUT,
                        AgainstSimulator.NOW,
                        AgainstSimulator.NOW.plus(Duration.ofDays(1))));
        assertThat(session.place()).isEqualTo(new CheckoutSession.Place("en", "US", "USD", false));
        assertThat(session.customer()).isEqualTo(IDA);
        assertThat(session.orderTags()).containsEntry("crm", "417");
        assertThat(session.warnings()).isEmpty();
        assertThat(statuses()).containsExactly(201);
    }

    @Test
    void countsInTheSessionsCurrency() {
        CheckoutSession.Cart cart = confirmed(checkouts.create(DRAFT)).cart();

        assertThat(cart.couponApplied()).isTrue();
        assertThat(cart.totals().list()).isEqualTo(dollars("58.0"));
        assertThat(cart.totals().net()).isEqualTo(dollars("52.2"));
        assertThat(cart.totals().discounts().coupon()).isEqualTo(dollars("5.8"));
        assertThat(cart.totals().tax().included()).isTrue();
        assertThat(cart.totals().tax().rate()).isEqualByComparingTo("0.0725");
        CheckoutSession.Line line = cart.lines().getFirst();
        assertThat(line.product()).isEqualTo(LITE);
        assertThat(line.price())
                .isEqualTo(
                        new CheckoutSession.Price(dollars("26.1"), dollars("29.0"), dollars("2.9"), dollars("52.2")));
        assertThat(line.virtual()).isTrue();
    }

    @Test
    void readsASessionAgain() {
        CheckoutSession made = confirmed(checkouts.create(DRAFT));

        assertThat(checkouts.get(made.id())).isEqualTo(made);
    }

    @Test
    void needsProducts() {
        CheckoutSession empty = confirmed(checkouts.create(CheckoutDraft.test()));

        assertThat(empty.course().readiness()).isEqualTo(CheckoutReadiness.PRODUCTS_REQUIRED);
    }

    @Test
    void changesTheCartItemByItem() {
        SessionId id = confirmed(checkouts.create(CheckoutDraft.test(new CheckoutItem(LITE, 1))))
                .id();
        given.simulator.forgetCalls();

        CheckoutSession added = confirmed(checkouts.add(id, new CheckoutItem(PACK, 1)));
        CheckoutSession changed = confirmed(
                checkouts.change(id, new CheckoutItem(PACK, 3).with(CheckoutItem.CustomPrice.of(dollars("10.00")))));
        SessionId removed = confirmed(checkouts.remove(id, LITE));

        assertThat(added.cart().lines()).hasSize(2);
        assertThat(changed.cart().totals().list()).isEqualTo(dollars("59.0"));
        assertThat(removed).isEqualTo(id);
        assertThat(checkouts.get(id).cart().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.product()).isEqualTo(PACK));
        assertThat(statuses()).containsExactly(200, 200, 204, 200);
    }

    @Test
    void updatesDraftAndCustomer() {
        SessionId id = confirmed(checkouts.create(DRAFT)).id();

        CheckoutSession german = confirmed(checkouts.update(
                id, CheckoutDraft.live(new CheckoutItem(LITE, 1)).at(new CheckoutDraft.Place("de", "DE", null))));
        CheckoutSession other = confirmed(checkouts.customer(
                id,
                CheckoutCustomer.of(
                        new CheckoutCustomer.Contact("otto@example.org", null, null, null, null),
                        new CheckoutCustomer.Address(null, null, null, null, null))));

        assertThat(german.place()).isEqualTo(new CheckoutSession.Place("de", "DE", "EUR", true));
        assertThat(german.customer()).isEqualTo(IDA);
        assertThat(Objects.requireNonNull(Objects.requireNonNull(other.customer())
                                .billTo()
                                .contact())
                        .email())
                .isEqualTo("otto@example.org");
    }

    @Test
    void ordersAndHidesWaysToPay() {
        SessionId id = confirmed(
                        checkouts.create(DRAFT.with(new CheckoutDraft.Methods(List.of("PAYPAL"), List.of("WIRE")))))
                .id();

        assertThat(checkouts.paymentMethods(id)).containsExactly("PAYPAL", "CARD");
    }

    @Test
    void warnsOfWhatItDoesNotTake() {
        CheckoutDraft odd = CheckoutDraft.live(new CheckoutItem(LITE, 1))
                .at(new CheckoutDraft.Place("klingon", "US", "nowhere"))
                .withCoupon("WINTER")
                .by(new CheckoutCustomer(
                        IDA.keys(),
                        new CheckoutCustomer.Party(
                                null, new CheckoutCustomer.Address(null, null, null, null, "10115-X")),
                        IDA.shipping(),
                        Map.of(),
                        new CheckoutCustomer.Tax("?", null)));

        CheckoutSession session = confirmed(
                given.client().checkouts(new CheckoutPath("aurora", "draft")).create(odd));

        assertThat(session.cart().couponApplied()).isFalse();
        assertThat(session.warnings())
                .extracting(CheckoutSession.Warning::code)
                .containsExactlyInAnyOrder(
                        "INVALID_PROMO_CODE",
                        "INVALID_LOCALE",
                        "INVALID_BUYER_IP",
                        "INVALID_TAX_ID",
                        "INVALID_POSTAL_CODE",
                        "CHECKOUT_NOT_LIVE");
        assertThat(confirmed(checkouts.create(CheckoutDraft.test().at(new CheckoutDraft.Place(null, "QQ", null))))
                        .warnings())
                .extracting(CheckoutSession.Warning::code)
                .containsExactly("INVALID_COUNTRY");
    }

    @Test
    void refusesInBothSpellings() {
        SessionId unknown = new SessionId("OSAAAAAAAA");
        SessionId id = confirmed(checkouts.create(DRAFT)).id();

        assertThatThrownBy(() -> checkouts.get(unknown)).isInstanceOfSatisfying(RequestRefused.class, refused -> {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.code()).isEqualTo("not.found");
        });
        assertThatThrownBy(() -> checkouts.paymentMethods(unknown)).isInstanceOf(RequestRefused.class);
        assertThat(refusal(checkouts.update(unknown, DRAFT)).code()).isEqualTo("not.found");
        given.simulator.switches().turnOn(Switch.ERRO_CODE);
        assertThat(refusal(checkouts.add(id, new CheckoutItem(LITE, 1))).code()).isEqualTo("item.exists");
        assertThat(refusal(checkouts.add(id, new CheckoutItem(new ProductPath("nothing"), 1)))
                        .code())
                .isEqualTo("product.not.found");
        assertThat(refusal(checkouts.remove(id, PACK)).code()).isEqualTo("not.found");
        assertThat(refusal(checkouts.change(id, new CheckoutItem(PACK, 1))).code())
                .isEqualTo("not.found");
        assertThat(checkouts.get(id).cart().lines()).hasSize(1);
    }

    @Test
    void knowsNoCheckoutOfAnotherStore() {
        Checkouts others = given.client().checkouts(new CheckoutPath("fernlab", "main"));

        assertThat(refusal(others.create(DRAFT)).trace().status()).isEqualTo(404);
        assertThatThrownBy(() -> new CheckoutPath("aurora/main", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesRealMoneyUnlessTold() throws Exception {
        String body =
                given.raw("POST", "/v2/checkouts/aurora/main/sessions", "{}").body();

        assertThat(body).contains("\"live\":true");
    }

    @Test
    void doesNotKnowWhatBecameOfALostChange() {
        SessionId id = confirmed(checkouts.create(DRAFT)).id();
        given.simulator.chaos().on("/v2/checkouts/*").dropped();
        given.simulator.forgetCalls();

        assertThat(evidence(checkouts.remove(id, LITE)).code()).isEqualTo("connection-lost");
        assertThat(given.simulator.changingCalls()).isEqualTo(1);
    }

    @Test
    void tellsNothingOfItsBuyer() {
        CheckoutSession session = confirmed(checkouts.create(DRAFT));

        assertThat(session).hasToString("CheckoutSession[OPEN]");
        assertThat(DRAFT.toString()).doesNotContain("ida", "203.0.113");
        assertThat(Objects.requireNonNull(session.page())).hasToString("SecretUrl[hidden]");
    }

    private List<Integer> statuses() {
        return given.simulator.calls().stream().map(Call::status).toList();
    }

    private static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
