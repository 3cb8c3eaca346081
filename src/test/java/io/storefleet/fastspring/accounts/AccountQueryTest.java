package io.storefleet.fastspring.accounts;

import static io.storefleet.fastspring.FastSpringFixtures.ADA;
import static io.storefleet.fastspring.FastSpringFixtures.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.accounts.AccountQuery.BuyersOf;
import io.storefleet.fastspring.accounts.AccountQuery.Refunded;
import io.storefleet.fastspring.accounts.AccountQuery.Subscribers;
import io.storefleet.fastspring.accounts.AccountQuery.SubscriptionState;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract §4.1 with a condition, in shapes the simulator does not send. */
class AccountQueryTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final AccountQuery REFUNDED = new Refunded(DaySpan.ALL);

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Accounts accounts = given.client().accounts();

    @Test
    void sendsOneConditionWithItsDays() {
        given.transport.answer(200, "{\"accounts\":[]}");

        accounts.page(REFUNDED, 1, 50);
        accounts.page(new BuyersOf(Set.of(new ProductPath("b"), new ProductPath("a")), new DaySpan(JUNE, null)), 2, 10);
        accounts.page(new Subscribers(SubscriptionState.CANCELED, new DaySpan(JUNE, JUNE.plusDays(1))), 1, 50);

        assertThat(given.transport.target(0)).isEqualTo("/accounts?refunds=true&limit=50&page=1");
        assertThat(given.transport.target(1)).isEqualTo("/accounts?products=a%2Cb&begin=2026-06-01&limit=10&page=2");
        assertThat(given.transport.target(2))
                .isEqualTo("/accounts?subscriptions=canceled&begin=2026-06-01&end=2026-06-02&limit=50&page=1");
    }

    @Test
    void readsIdsSmallObjectsAndWholeAccounts() {
        given.transport.answer(200, """
                {"action":"account.lookup","result":"success","nextPage":null,"total":3,"accounts":["acT0aaaaaaaaaaaaaaaaaA",
                 {"account":"-cT1aaaaaaaaaaaaaaaaaA"},
                 {"id":"_cT2aaaaaaaaaaaaaaaaaA","contact":{"first":"Eve","last":"Doe","email":"eve@example.org"}}]}""");

        assertThat(accounts.page(REFUNDED, 1, 50).items())
                .containsExactly(
                        new AccountMatch(ADA, null, null),
                        new AccountMatch(BOB, null, null),
                        new AccountMatch(FastSpringFixtures.EVE, "eve@example.org", "Eve Doe"));
    }

    @Test
    void walksTheListToItsEnd() {
        given.transport
                .answer(200, "{\"nextPage\":2,\"accounts\":[\"%s\"]}".formatted(ADA))
                .answer(200, "{\"accounts\":[\"%s\",\"%s\"]}".formatted(ADA, BOB));

        assertThat(accounts.stream(REFUNDED)).extracting(AccountMatch::id).containsExactly(ADA, BOB);
    }

    @Test
    void findsNobodyWhereTheServiceSaysSoByAnError() {
        given.transport.answer(400, "{\"result\":\"error\",\"error\":{\"refunds\":\"Account not found\"}}");

        assertThat(accounts.page(REFUNDED, 1, 50).items()).isEmpty();
        assertThat(accounts.stream(REFUNDED)).isEmpty();
    }

    @Test
    void saysWhatTheServiceRefuses() {
        given.transport
                .answer(400, "{\"result\":\"error\",\"error\":{\"begin\":\"Invalid begin date\"}}")
                .answer(400, "{\"result\":\"error\",\"error\":{\"refunds\":\"Only true is supported\"}}");

        assertThatThrownBy(() -> accounts.page(REFUNDED, 1, 50)).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> accounts.page(REFUNDED, 1, 50)).isInstanceOf(RequestRefused.class);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BuyersOf(Set.of(), DaySpan.ALL));
        assertThatIllegalArgumentException().isThrownBy(() -> new DaySpan(JUNE, JUNE));
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.page(REFUNDED, 0, 50));
        assertThat(given.transport.calls).isEmpty();
    }
}
