package io.storefleet.fastspring.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.orders.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §9.1: every field of a return. */
class ReturnReadTest {

    private static final ReturnId ID = new ReturnId("rEt0aaaaaaaaaaaaaaaaaA");
    private static final String FIELDS = """
            "return":"rEt0aaaaaaaaaaaaaaaaaA","quote":null,"reference":"AUR260602-4417-90213X","completed":true,"live":false,
            "changed":1782864000000,"account":{"id":"acT0aaaaaaaaaaaaaaaaaA"},"currency":"USD","payoutCurrency":"EUR",
            "totalReturn":10.00,"totalReturnDisplay":"$10.00","totalReturnInPayoutCurrency":9.1,"tax":0,"subtotal":10,
            "totalRefundInPayoutCurrency":"9.1234","payment":{"type":"paypal","cardEnding":null},"reason":"Duplicate Order",
            "note":"Sorry, Ada","type":"RETURN","refundPerformerType":"api","refundPerformer":"api@example.org",
            "refundSourceComponent":"refund",
            "original":{"id":"oRd0aaaaaaaaaaaaaaaaaA","order":"oRd0aaaaaaaaaaaaaaaaaA","reference":"AUR260601-4417-90213",
             "account":"acT0aaaaaaaaaaaaaaaaaA","currency":"USD","payoutCurrency":"EUR","total":49.9,"tax":0,"subtotal":49.9,
             "notes":["gift"],"tags":{"crm":"417"},"subscriptions":["sUb0aaaaaaaaaaaaaaaaaA"]},
            "customer":{"first":"Ada","last":"Byron"},
            "items":[{"product":"aurora-pro","quantity":0,"display":"Aurora Pro","sku":"A-1","refundType":"Partial Refund",
              "subtotal":10,"subtotalInPayoutCurrency":9.1,"attributes":{"seat":"A"},"subscription":"sUb0aaaaaaaaaaaaaaaaaA",
              "withholdings":{"taxWithholdings":false}}],
            "action":"return.get","result":"success","novelty":true""";

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Returns returns = given.client().returns();

    @ParameterizedTest
    @ValueSource(strings = {"{\"returns\":[{%s}]}", "[{%s}]", "{%s}"})
    void readsAReturnInEachShape(String shape) {
        Return given = read(shape.formatted(FIELDS));

        assertThat(given.id()).isEqualTo(ID);
        assertThat(given.reference()).isEqualTo(new OrderReference("AUR260602-4417-90213X"));
        assertThat(given.quote()).isNull();
        assertThat(given.state()).isEqualTo(new Return.State(true, false, Instant.ofEpochMilli(1782864000000L)));
        assertThat(given.totals())
                .isEqualTo(new Return.Totals(
                        "USD",
                        "EUR",
                        amount("10.00", "9.1"),
                        amount("0", null),
                        amount("10", null),
                        money("9.1234", "EUR")));
        assertThat(given.grounds())
                .isEqualTo(new Return.Grounds(
                        "Duplicate Order",
                        "Sorry, Ada",
                        "RETURN",
                        new Return.Performer("api", "api@example.org", "refund")));
        assertThat(given.parties().account()).isEqualTo(FastSpringFixtures.ADA);
        assertThat(given.parties().customer().last()).isEqualTo("Byron");
        assertThat(given.parties().payment()).isEqualTo(new Payment("paypal", null, null, null));
        assertThat(given.raw()).contains("\"novelty\":true");
    }

    @Test
    void readsWhatTheMoneyHadBeenPaidFor() {
        Return.Original original = read("{" + FIELDS + "}").original();

        assertThat(original)
                .isEqualTo(new Return.Original(
                        new OrderId("oRd0aaaaaaaaaaaaaaaaaA"),
                        new OrderReference("AUR260601-4417-90213"),
                        FastSpringFixtures.ADA,
                        new Return.Totals(
                                "USD", "EUR", amount("49.9", null), amount("0", null), amount("49.9", null), null),
                        new Return.Attached(
                                List.of("gift"),
                                Map.of("crm", "417"),
                                List.of(new SubscriptionId("sUb0aaaaaaaaaaaaaaaaaA")))));
    }

    @Test
    void readsItems() {
        ReturnItem item = read("{" + FIELDS + "}").items().getFirst();

        assertThat(item.product()).isEqualTo("aurora-pro");
        assertThat(item.quantity()).isZero();
        assertThat(item.display()).isEqualTo("Aurora Pro");
        assertThat(item.sku()).isEqualTo("A-1");
        assertThat(item.refundType()).isEqualTo("Partial Refund");
        assertThat(item.subtotal()).isEqualTo(amount("10", "9.1"));
        assertThat(item.attributes()).isEqualTo(Map.of("seat", "A"));
        assertThat(item.subscription()).isEqualTo(new SubscriptionId("sUb0aaaaaaaaaaaaaaaaaA"));
    }

    @Test
    void readsAnOldReturn() {
        Return old = read("{\"returns\":[{\"return\":\"rEt0aaaaaaaaaaaaaaaaaA\",\"items\":[{\"product\":\"p\"}]}]}");

        assertThat(old.grounds().type()).isNull();
        assertThat(old.original().order()).isNull();
        assertThat(old.items().getFirst().refundType()).isNull();
    }

    @Test
    void hidesThePersonFromEverythingThatPrints() {
        Return given = read("{" + FIELDS + "}");

        for (Object shown : List.of(
                given,
                given.grounds(),
                given.parties(),
                given.original(),
                given.items(),
                given.grounds().performer())) {
            assertThat(shown.toString()).isNotBlank().doesNotContain("Ada", "Byron", "api@example.org", "417", "seat");
        }
    }

    private Return read(String body) {
        given.transport.answer(200, body);
        return ((ItemResult.Success<Return>) returns.get(List.of(ID)).getFirst()).value();
    }

    private static Amount amount(String usd, @Nullable String eur) {
        return new Amount(money(usd, "USD"), eur == null ? null : money(eur, "EUR"));
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
