package io.storefleet.fastspring.checkouts;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SessionId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Contract §10.2: what is sent, and answers the simulator does not give. */
class CheckoutRequestTest {

    private static final Money FIVE = new Money(new BigDecimal("5.00"), "USD");
    private static final CheckoutItem ITEM = new CheckoutItem(
            new ProductPath("aurora-pro"),
            new CheckoutItem.Quantity(2, "lock", 1),
            new CheckoutItem.Texts("Pro", "Short", "Unpack", "https://example.org/pro.png"),
            new CheckoutItem.CustomPrice(
                    List.of(FIVE),
                    List.of(
                            new CheckoutItem.Discount.Percent(5, BigDecimal.TEN),
                            new CheckoutItem.Discount.Amount(10, List.of(FIVE))),
                    3,
                    new CheckoutItem.Fees(List.of(FIVE), List.of(FIVE), List.of(FIVE))),
            new CheckoutItem.Extras(
                    Map.of("seat", "blue"), new CheckoutItem.Billing(CheckoutItem.Unit.MONTH, 3, 4, 14)));

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Checkouts checkouts = given.client().checkouts(new CheckoutPath("aurora", "main"));

    @Test
    void doesNotKnowWhenTheAnswerSpeaksOfAnother() {
        var session = new SessionId("OSA");
        for (String body : List.of("{\"id\":\"OSB\"}", "{\"hello\":1}", "[]")) {
            given.transport.answer(200, body).answer(200, body);

            assertThat(checkouts.add(session, ITEM)).isInstanceOf(Outcome.Unknown.class);
            assertThat(checkouts.remove(session, ITEM.product())).isInstanceOf(Outcome.Unknown.class);
        }
    }

    @Test
    void sendsEveryField() {
        given.transport.answer(201, "{\"id\":\"OSA\"}");
        CheckoutCustomer.Contact contact =
                new CheckoutCustomer.Contact("ida@example.org", "Ida", "Example", "Ltd", "1");
        CheckoutCustomer.Address address = new CheckoutCustomer.Address("a", "b", "c", "d", "e");
        CheckoutCustomer customer = new CheckoutCustomer(
                new CheckoutCustomer.Keys(new AccountId("acT0"), "crm-417"),
                new CheckoutCustomer.Party(contact, address),
                new CheckoutCustomer.Shipping(
                        CheckoutCustomer.ShipTo.GIFT_PURCHASE, new CheckoutCustomer.Party(contact, address)),
                Map.of("tier", "gold"),
                new CheckoutCustomer.Tax("DE123", "DE"));

        confirmed(checkouts.create(CheckoutDraft.test(ITEM)
                .at(new CheckoutDraft.Place("en", "US", "203.0.113.7"))
                .by(customer)
                .withTags(Map.of("crm", "417"))
                .withCoupon("SPRING10")
                .with(new CheckoutDraft.Methods(List.of("CARD"), List.of("WIRE")))));

        assertThat(given.transport.target(0)).isEqualTo("/v2/checkouts/aurora/main/sessions");
        assertThat(sent()).isEqualTo("""
                {"locale":"en","country":"US","buyerIp":"203.0.113.7","live":false,"customer":{"accountId":"acT0",\
                "externalAccountId":"crm-417","billToContact":{"email":"ida@example.org","firstName":"Ida",\
                "lastName":"Example","company":"Ltd","phoneNumber":"1"},"billToAddress":{"addressLine1":"a",\
                "addressLine2":"b","city":"c","region":"d","postalCode":"e"},"shipToContact":{"email":"ida@example.org",\
                "firstName":"Ida","lastName":"Example","company":"Ltd","phoneNumber":"1"},"shipToAddress":{\
                "addressLine1":"a","addressLine2":"b","city":"c","region":"d","postalCode":"e"},\
                "shipToType":"GIFT_PURCHASE","accountTags":{"tier":"gold"},"taxId":"DE123","taxIdRegion":"DE"},\
                "orderTags":{"crm":"417"},"cart":{"couponCode":"SPRING10","lineItems":[{"productPath":"aurora-pro",\
                "quantity":2,"quantityBehavior":"lock","quantityDefault":1,"descriptions":{"display":"Pro",\
                "summary":"Short","instructions":"Unpack","imageUrl":"https://example.org/pro.png"},"customPrice":{\
                "unitPrice":{"USD":5.00},"discounts":[{"minQuantity":5,"percentDiscount":10},{"minQuantity":10,\
                "amountDiscount":{"USD":5.00}}],"discountDuration":3,"setupFee":{"USD":5.00},"edsFee":{"USD":5.00},\
                "shippingFee":{"USD":5.00}},"attributes":{"seat":"blue"},"subscriptionOverrides":{"billingFrequency":{\
                "intervalUnit":"MONTH","intervalLength":3,"intervalCount":4},"trialDays":14}}]},\
                "paymentMethodsOrder":["CARD"],"hidePaymentMethods":["WIRE"]}""");
    }

    @Test
    void readsWhatIsNewAndWhatIsMissing() {
        given.transport.answer(
                200, "{\"id\":\"OSA\",\"status\":\"NOVEL\",\"checkoutStatus\":\"NOVEL\",\"surprise\":1,\"cart\":null}");

        CheckoutSession session = checkouts.get(new SessionId("OSA"));

        assertThat(session.course().status().isKnown()).isFalse();
        assertThat(session.course().readiness().isKnown()).isFalse();
        assertThat(session.cart().lines()).isEmpty();
        assertThat(session.raw()).contains("surprise");
    }

    @Test
    void readsWaysToPayInEveryShape() {
        given.transport
                .answer(200, "[\"CARD\",{\"id\":\"PAYPAL\"}]")
                .answer(200, "{\"paymentMethods\":[{\"type\":\"CARD\"},\"PAYPAL\"]}");

        assertThat(checkouts.paymentMethods(new SessionId("OSA"))).containsExactly("CARD", "PAYPAL");
        assertThat(checkouts.paymentMethods(new SessionId("OSA"))).containsExactly("CARD", "PAYPAL");
    }

    private String sent() {
        byte[] body = Objects.requireNonNull(given.transport.calls.getLast().body());
        return new String(body, StandardCharsets.UTF_8);
    }
}
