package io.storefleet.fastspring.accounts;

import static io.storefleet.fastspring.FastSpringFixtures.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.UnreadableAnswer;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountGetTest {

    private static final String FLAT = """
            "id":"acT0aaaaaaaaaaaaaaaaaA","account":"acT0aaaaaaaaaaaaaaaaaA","action":"account.get","result":"success",
            "contact":{"first":"Ada","last":"Byron","email":"ada@example.org","company":null,"phone":12025550100},
            "address":{"addressLine1":"1 Engine Way","city":"Austin","region":"US-TX","postalCode":73301},
            "language":"en","country":"US","lookup":{"global":"gLb0aaaaaaaaaaaaaaaaaA","custom":"crm-000417"},
            "url":"https://aurora.onfastspring.com/account","payment":{"methods":"2","active":1},
            "orders":["oRd0aaaaaaaaaaaaaaaaaA"],"subscriptions":["sUb0aaaaaaaaaaaaaaaaaA"],"subscribed":true,
            "charges":[
             {"currency":"USD","total":49.90,"payoutCurrency":"EUR","totalInPayoutCurrency":"45.1234","status":"successful",
              "order":"oRd0aaaaaaaaaaaaaaaaaA","orderReference":"AUR260601-4417-90213","subscription":null,"timestamp":1782864000000},
             {"currency":"JPY","total":"26800","status":"Disputed","timestamp":"2026-07-01T00:00:00"},
             {"currency":"dollars","total":1e999999999}],
            "novelty":{"a":[1]}""";

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Accounts accounts = given.client().accounts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{%s}",
                "{\"accounts\":[{%s}]}",
                "[{%s}]",
                "{\"id\":\"acT0aaaaaaaaaaaaaaaaaA\",\"result\":\"success\",\"accounts\":[{%s}]}",
                "{%s,\"accounts\":[]}"
            })
    void readsAnAccountInEachShape(String shape) {
        given.transport.answer(200, shape.formatted(FLAT));

        Account account = accounts.get(ADA);

        assertThat(given.transport.target(0)).isEqualTo("/accounts/acT0aaaaaaaaaaaaaaaaaA");
        assertThat(account.id()).isEqualTo(ADA);
        assertThat(account.contact())
                .isEqualTo(new Account.Contact("Ada", "Byron", "ada@example.org", null, "12025550100", true));
        assertThat(account.address())
                .isEqualTo(new Account.Address("1 Engine Way", null, "Austin", "73301", "US-TX", null, null));
        assertThat(account.language()).isEqualTo("en");
        assertThat(account.country()).isEqualTo("US");
        assertThat(account.lookup()).isEqualTo(new Account.Lookup("gLb0aaaaaaaaaaaaaaaaaA", "crm-000417"));
        assertThat(account.url()).isEqualTo(URI.create("https://aurora.onfastspring.com/account"));
        assertThat(account.payment()).isEqualTo(new Account.PaymentMethods(2, 1));
        assertThat(account.orders()).containsExactly("oRd0aaaaaaaaaaaaaaaaaA");
        assertThat(account.subscriptions()).containsExactly("sUb0aaaaaaaaaaaaaaaaaA");
        assertThat(account.raw()).contains("\"novelty\":{\"a\":[1]}", "\"total\":49.90");
    }

    @Test
    void readsChargesAsDecimalMoney() {
        given.transport.answer(200, "{" + FLAT + "}");

        var charges = accounts.get(ADA).charges();

        assertThat(charges.get(0).total()).isEqualTo(new Money(new BigDecimal("49.90"), "USD"));
        assertThat(charges.get(0).payout()).isEqualTo(new Money(new BigDecimal("45.1234"), "EUR"));
        assertThat(charges.get(0).status()).isEqualTo(ChargeStatus.SUCCESSFUL);
        assertThat(charges.get(0).subscription()).isNull();
        assertThat(charges.get(0).timestamp()).isEqualTo(Instant.ofEpochMilli(1782864000000L));
        assertThat(charges.get(1).total()).isEqualTo(new Money(new BigDecimal("26800"), "JPY"));
        assertThat(charges.get(1).timestamp()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
        assertThat(charges.get(1).status().value()).isEqualTo("disputed");
        assertThat(charges.get(1).status().isKnown()).isFalse();
        assertThat(charges.get(2).total()).isNull();
    }

    @Test
    void readsNamesOfAnyScript() {
        given.transport.answer(
                200, "{\"account\":\"acT0aaaaaaaaaaaaaaaaaA\",\"contact\":{\"first\":\" Łucja \",\"last\":\"山田 😀\"}}");

        Account.Contact contact = accounts.get(ADA).contact();

        assertThat(contact.first()).isEqualTo("Łucja");
        assertThat(contact.last()).isEqualTo("山田 😀");
    }

    @Test
    void readsAnOldSparseAccount() {
        given.transport.answer(200, "{\"account\":\"acT0aaaaaaaaaaaaaaaaaA\",\"url\":\"javascript:alert(1)\"}");

        Account account = accounts.get(ADA);

        assertThat(account.contact().email()).isNull();
        assertThat(account.contact().subscribed()).isNull();
        assertThat(account.url()).isNull();
        assertThat(account.charges()).isEmpty();
        assertThat(account.payment()).isEqualTo(new Account.PaymentMethods(0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 500})
    void saysThatAnAccountIsUnknown(int status) {
        given.transport.answer(status, """
                {"id":"acT0aaaaaaaaaaaaaaaaaA","account":"acT0aaaaaaaaaaaaaaaaaA","action":"account.get","result":"error",
                 "error":{"account":"account id not found"}}""");

        assertThatThrownBy(() -> accounts.get(ADA)).isInstanceOfSatisfying(RequestRefused.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("account");
            assertThat(refusal.text()).isEqualTo("account id not found");
            assertThat(refusal.status()).isEqualTo(status);
        });
        assertThat(given.transport.calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"-cT1aaaaaaaaaaaaaaaaaA\",\"result\":\"success\"}",
                "{\"accounts\":[]}",
                "{\"accounts\":[\"acT0aaaaaaaaaaaaaaaaaA\"]}",
                "{}",
                "17"
            })
    void neverTakesAnotherAccountForTheAskedOne(String body) {
        given.transport.answer(200, body);

        assertThatThrownBy(() -> accounts.get(ADA))
                .isInstanceOfSatisfying(
                        UnreadableAnswer.class,
                        answer -> assertThat(answer.reason()).isEqualTo(UnreadableAnswer.Reason.UNEXPECTED));
    }
}
