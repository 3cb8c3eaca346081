package io.storefleet.fastspring.returns;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderKey;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.returns.Refund.FullRefund;
import io.storefleet.fastspring.returns.Refund.Part;
import io.storefleet.fastspring.returns.Refund.PartialRefund;
import io.storefleet.fastspring.returns.RefundTerms.Notification;
import java.math.BigDecimal;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Contract §9.2: what is sent, and what each form of answer means. */
class RefundTest {

    private static final OrderId ONE = new OrderId("oRd0aaaaaaaaaaaaaaaaaA");
    private static final OrderId TWO = new OrderId("-Rd1aaaaaaaaaaaaaaaaaA");
    private static final OrderReference REFERENCE = new OrderReference("AUR260601-4417-90213");
    private static final RefundTerms QUIET = RefundTerms.of(RefundReason.NONE, Notification.NONE);
    private static final Part TEN = new Part("aurora-pro", new BigDecimal("10.00"));
    private static final String MADE = """
            {"return":"rEt0aaaaaaaaaaaaaaaaaA","action":"return.create","result":"success",
             "original":{"id":"oRd0aaaaaaaaaaaaaaaaaA","order":"oRd0aaaaaaaaaaaaaaaaaA","reference":"AUR260601-4417-90213"}}""";

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Returns returns = given.client().returns();

    @Test
    void saysPartialWithTheAmountsAsTheyAre() {
        given.transport.answer(200, "{\"returns\":[" + MADE + "]}");
        var terms = new RefundTerms(RefundReason.OTHER, " Goodwill ", Notification.ORIGINAL);

        returns.create(List.of(new PartialRefund(ONE, terms, List.of(TEN))));

        assertThat(sent()).isEqualTo("""
                {"returns":[{"order":"oRd0aaaaaaaaaaaaaaaaaA","reason":"OTHER","note":"Goodwill","notification":"ORIGINAL",\
                "refundType":"PARTIAL","items":[{"product":"aurora-pro","amount":10.00}]}]}""");
        assertThat(given.transport.target(0)).isEqualTo("/returns");
    }

    @Test
    void saysFullAlsoWhereItIsTheDefault() {
        given.transport.answer(200, "{\"returns\":[" + MADE + "]}");

        returns.create(List.of(new FullRefund(REFERENCE, QUIET)));

        assertThat(sent()).isEqualTo("""
                {"returns":[{"order":"AUR260601-4417-90213","reason":"NONE","notification":"NONE","refundType":"FULL"}]}""");
    }

    @Test
    void tellsTheOutcomeOfEachRefundByItsOrder() {
        String refused = "{\"action\":\"return.create\",\"return\":\"%s\",\"result\":\"error\","
                + "\"error\":{\"RETURN_ITEMS_NO_REMAINING_AMOUNT_ERROR\":\"Nothing left\"}}";
        given.transport.answer(400, "{\"returns\":[" + refused.formatted(TWO) + "," + MADE + "]}");

        Map<OrderKey, Outcome<Return>> outcomes =
                returns.create(List.of(new FullRefund(ONE, QUIET), new FullRefund(TWO, QUIET)));

        assertThat(confirmed(of(outcomes, ONE)).id().value()).isEqualTo("rEt0aaaaaaaaaaaaaaaaaA");
        assertThat(refusal(of(outcomes, TWO)).code()).isEqualTo("RETURN_ITEMS_NO_REMAINING_AMOUNT_ERROR");
    }

    @Test
    void knowsARefundByTheReferenceOfItsOrder() {
        given.transport.answer(200, "{\"returns\":[" + MADE + "]}");

        assertThat(confirmed(of(returns.create(List.of(new FullRefund(REFERENCE, QUIET))), REFERENCE))
                        .original()
                        .order())
                .isEqualTo(ONE);
    }

    @Test
    void knowsNothingOfARefundWithoutAnAnswer() {
        given.transport.fail(new HttpTimeoutException("late"));

        assertThat(evidence(of(returns.create(List.of(new FullRefund(ONE, QUIET))), ONE))
                        .code())
                .isEqualTo("timeout");
        assertThat(given.transport.calls).hasSize(1);
    }

    @Test
    void refusesRefundsThatMakeNoSenseBeforeAnythingIsSent() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialRefund(ONE, QUIET, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialRefund(ONE, QUIET, List.of(TEN, TEN)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Part("aurora-pro", BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Part("aurora-pro", new BigDecimal("-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Part(" ", BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> returns.create(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> returns.create(
                        List.of(new FullRefund(ONE, QUIET), new PartialRefund(ONE, QUIET, List.of(TEN)))));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> returns.create(List.of(new FullRefund(ONE, QUIET), new FullRefund(REFERENCE, QUIET))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RefundTerms(RefundReason.OTHER, "x".repeat(256), Notification.NONE));
        assertThat(given.transport.calls).isEmpty();
    }

    @Test
    void keepsTheNoteToItself() {
        var terms = new RefundTerms(RefundReason.OTHER, "Sorry, Ada", Notification.ORIGINAL);

        assertThat(terms.toString() + new FullRefund(ONE, terms) + new PartialRefund(ONE, terms, List.of(TEN)))
                .doesNotContain("Ada");
        assertThat(new RefundTerms(RefundReason.OTHER, "  ", Notification.NONE).note())
                .isNull();
    }

    private String sent() {
        return new String(
                Objects.requireNonNull(given.transport.calls.getFirst().body()), StandardCharsets.UTF_8);
    }

    private static Outcome<Return> of(Map<OrderKey, Outcome<Return>> outcomes, OrderKey order) {
        return Objects.requireNonNull(outcomes.get(order));
    }
}
