package io.storefleet.fastspring.orders;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.Feature;
import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuantityBehavior;
import io.storefleet.fastspring.RenewalMode;
import java.io.EOFException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §7.3: what is sent, and what each form of answer means. */
class OrderChangesTest {

    private static final OrderId ONE = new OrderId("oRd0aaaaaaaaaaaaaaaaaA");
    private static final OrderId TWO = new OrderId("-Rd1aaaaaaaaaaaaaaaaaA");
    private static final ProductPath PRO = new ProductPath("aurora-pro");
    private static final List<OrderUpdate> BOTH =
            List.of(OrderUpdate.tags(ONE, Map.of("crm", "417")), OrderUpdate.tags(TWO, Map.of("crm", "418")));

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Orders orders = given.client().orders();

    @Test
    void sendsTagsAndAttributesAsTheContractWritesThem() {
        given.transport.answer(200, updated(ONE));

        orders.update(List.of(new OrderUpdate(ONE, Map.of("crm", "417"), Map.of(PRO, Map.of("seat", "A")))));

        assertThat(sent()).isEqualTo("""
                {"orders":[{"order":"oRd0aaaaaaaaaaaaaaaaaA","tags":{"crm":"417"},\
                "items":[{"product":"aurora-pro","attributes":{"seat":"A"}}]}]}""");
        assertThat(given.transport.calls.getFirst().method()).isEqualTo("POST");
        assertThat(given.transport.target(0)).isEqualTo("/orders");
    }

    @Test
    void knowsARefusedUpdateByItsPlaceToo() {
        given.transport.answer(
                500,
                "{\"orders\":[{\"action\":\"order.update\",\"order\":\"[1]\",\"result\":\"error\",\"error\":{\"order\":\"Not found\"}},"
                        + "{\"action\":\"order.update\",\"order\":\"%s\",\"result\":\"success\"}]}".formatted(ONE));

        Map<OrderId, Outcome<OrderId>> outcomes = orders.update(BOTH);

        assertThat(confirmed(of(outcomes, ONE))).isEqualTo(ONE);
        assertThat(refusal(of(outcomes, TWO)).code()).isEqualTo("order");
    }

    @Test
    void knowsNothingOfAnUpdateThatTheAnswerDoesNotCallDone() {
        given.transport.answer(200, "{\"orders\":[{\"order\":\"%s\"},{\"order\":\"%s\"}]}".formatted(ONE, TWO));

        assertThat(orders.update(BOTH).values())
                .allSatisfy(outcome -> assertThat(evidence(outcome).code()).isEqualTo("missing"));
    }

    @Test
    void refusesUpdatesThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> orders.update(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> orders.update(List.of(BOTH.get(0), BOTH.get(0))));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderUpdate.tags(ONE, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderUpdate.tags(ONE, Map.of("crm", " ")));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderUpdate.tags(ONE, Map.of("", "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderUpdate.tags(ONE, Map.of("a", "x".repeat(256))));
        assertThat(given.transport.calls).isEmpty();
    }

    @Test
    void chargesNobodyUnlessItsOwnerAllowsIt() {
        assertThatIllegalStateException().isThrownBy(() -> given.client().orderCharges());
    }

    @Test
    void sendsAChargeAsTheContractWritesIt() {
        given.transport.answer(200, "{\"order\":\"%s\",\"result\":\"success\"}".formatted(ONE));
        var pricing = new ChargeItem.Pricing(
                List.of(new Money(new BigDecimal("49.90"), "USD"), new Money(new BigDecimal("45"), "EUR")),
                new ChargeItem.Renewal(RenewalMode.AUTO, IntervalUnit.MONTH, 1, 0),
                new ChargeItem.Quantity(QuantityBehavior.ALLOW, 1));
        var item = new ChargeItem(PRO, 1, Map.of("seat", "A"), pricing);

        charges()
                .create(new OrderCharge(
                        FastSpringFixtures.ADA, "USD", List.of(item), " WELCOME10 ", Map.of("crm", "417")));

        assertThat(sent()).isEqualTo("""
                {"account":"acT0aaaaaaaaaaaaaaaaaA","currency":"USD","coupon":"WELCOME10","tags":{"crm":"417"},\
                "items":[{"product":"aurora-pro","quantity":1,"attributes":{"seat":"A"},\
                "pricing":{"price":{"USD":49.90,"EUR":45},"renew":"auto","interval":"month","intervalLength":1,\
                "trial":0,"quantityBehavior":"allow","quantityDefault":1}}]}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"order.create\",\"order\":\"oRd0aaaaaaaaaaaaaaaaaA\",\"result\":\"success\"}",
                "{\"orders\":[{\"id\":\"oRd0aaaaaaaaaaaaaaaaaA\",\"completed\":true}]}",
                "{\"id\":\"oRd0aaaaaaaaaaaaaaaaaA\",\"orders\":[{\"id\":\"oRd0aaaaaaaaaaaaaaaaaA\"}]}"
            })
    void readsTheChargedOrderInEachShape(String body) {
        given.transport.answer(200, body);

        assertThat(confirmed(charges().create(charge())).id()).isEqualTo(ONE);
    }

    @Test
    void tellsRefusedChargesFromThoseNobodyKnowsOf() {
        String refused =
                "{\"action\":\"order.create\",\"result\":\"error\",\"error\":{\"account\":\"No payment method\"}}";
        given.transport
                .answer(400, refused)
                .answer(200, "{\"orders\":[" + refused + "]}")
                .answer(200, "{\"result\":\"success\"}")
                .answer(502, "<html>bad gateway</html>")
                .fail(new EOFException());

        assertThat(refusal(charges().create(charge())).code()).isEqualTo("account");
        assertThat(refusal(charges().create(charge())).text()).isEqualTo("No payment method");
        assertThat(evidence(charges().create(charge())).code()).isEqualTo("unreadable-answer");
        assertThat(evidence(charges().create(charge())).code()).isEqualTo("service-failed");
        assertThat(evidence(charges().create(charge())).code()).isEqualTo("connection-lost");
        assertThat(given.transport.calls).hasSize(5);
    }

    @Test
    void refusesChargesThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderCharge(FastSpringFixtures.ADA, "USD", List.of(), "", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new OrderCharge(FastSpringFixtures.ADA, "usd", List.of(ChargeItem.of(PRO, 1)), "", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ChargeItem.of(PRO, 0));
        var dollar = new Money(BigDecimal.ONE, "USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChargeItem.Pricing(List.of(dollar, dollar), null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChargeItem.Pricing(List.of(new Money(new BigDecimal("-1"), "USD")), null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChargeItem.Renewal(RenewalMode.AUTO, IntervalUnit.MONTH, 0, 0));
    }

    private OrderCharges charges() {
        var options = given.options(URI.create("https://api.example.org"), given.quota)
                .withFeatures(Set.of(Feature.CREATE_AND_CHARGE));
        return new FastSpring(given.transport, options).orderCharges();
    }

    private static OrderCharge charge() {
        return new OrderCharge(FastSpringFixtures.ADA, "USD", List.of(ChargeItem.of(PRO, 1)), "", Map.of());
    }

    private String sent() {
        return new String(
                Objects.requireNonNull(given.transport.calls.getFirst().body()), StandardCharsets.UTF_8);
    }

    private static String updated(OrderId id) {
        return "{\"orders\":[{\"action\":\"order.update\",\"order\":\"%s\",\"result\":\"success\"}]}".formatted(id);
    }

    private static <T> Outcome<T> of(Map<OrderId, Outcome<T>> outcomes, OrderId id) {
        return Objects.requireNonNull(outcomes.get(id));
    }
}
