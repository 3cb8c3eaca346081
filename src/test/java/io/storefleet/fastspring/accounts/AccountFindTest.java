package io.storefleet.fastspring.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.accounts.AccountLookup.ByCustomId;
import io.storefleet.fastspring.accounts.AccountLookup.ByEmail;
import io.storefleet.fastspring.accounts.AccountLookup.ByGlobalId;
import io.storefleet.fastspring.accounts.AccountLookup.ByOrderId;
import io.storefleet.fastspring.accounts.AccountLookup.ByOrderReference;
import io.storefleet.fastspring.accounts.AccountLookup.BySubscriptionId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountFindTest {

    private static final String FOUND = "{\"action\":\"account.lookup\",\"result\":\"success\",\"accounts\":[%s]}";

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Accounts accounts = given.client().accounts();

    static Stream<Arguments> lookups() {
        return Stream.of(
                Arguments.of(new ByEmail("  ada+x@example.org "), "email=ada%2Bx%40example.org"),
                Arguments.of(new ByCustomId("crm 0&page=2"), "custom=crm%200%26page%3D2"),
                Arguments.of(new ByGlobalId("gLb0"), "global=gLb0"),
                Arguments.of(new ByOrderReference("AUR260601-4417-90213"), "orderReference=AUR260601-4417-90213"),
                Arguments.of(new ByOrderId("oRd0"), "orderId=oRd0"),
                Arguments.of(new BySubscriptionId("sUb0"), "subscriptionId=sUb0"));
    }

    @ParameterizedTest
    @MethodSource("lookups")
    void asksForOneEncodedCondition(AccountLookup lookup, String query) {
        given.transport.answer(200, FOUND.formatted("{\"account\":\"acT0aaaaaaaaaaaaaaaaaA\"}"));

        assertThat(accounts.find(lookup)).containsExactly(new AccountMatch(FastSpringFixtures.ADA, null, null));
        assertThat(given.transport.target(0)).isEqualTo("/accounts?" + query);
    }

    @Test
    void readsBareExpandedAndTextItems() {
        given.transport.answer(200, FOUND.formatted("""
                        "acT0aaaaaaaaaaaaaaaaaA",{"id":"-cT1aaaaaaaaaaaaaaaaaA","account":"-cT1aaaaaaaaaaaaaaaaaA"},
                        {"id":"_cT2aaaaaaaaaaaaaaaaaA","contact":{"first":"Eve","last":"Byron","email":"eve@example.org"}}"""));

        assertThat(accounts.find(new ByGlobalId("g")))
                .containsExactly(
                        new AccountMatch(FastSpringFixtures.ADA, null, null),
                        new AccountMatch(FastSpringFixtures.BOB, null, null),
                        new AccountMatch(FastSpringFixtures.EVE, "eve@example.org", "Eve Byron"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"account.lookup\",\"result\":\"error\",\"error\":{\"email\":\"Account not found\"}}",
                "{\"action\":\"account.lookup\",\"result\":\"error\",\"error\":{\"account\":\"not found\"}}",
                "{\"accounts\":[{\"action\":\"account.lookup\",\"result\":\"error\",\"error\":{\"email\":\"not found\"}}]}",
                "{\"action\":\"account.lookup\",\"result\":\"error\",\"error\":{\"email\":\"not found\"},\"accounts\":[]}"
            })
    void takesTheErrorOfAnUnknownValueForNobody(String body) {
        for (int status : new int[] {200, 400, 404, 500}) {
            var fresh = new FastSpringFixtures();
            fresh.transport.answer(status, body);

            assertThat(fresh.client().accounts().find(new ByEmail("no@example.org")))
                    .isEmpty();
            assertThat(fresh.transport.calls).hasSize(1);
        }
    }

    @Test
    void takesAnEmptyListForNobody() {
        given.transport.answer(200, FOUND.formatted(""));

        assertThat(accounts.find(new ByOrderId("oRd0"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"AnotherKey\":\"Only one condition\"}",
                "{\"key\":\"Unrecognized Key\"}",
                "{\"custom\":\"not found\"}",
                "{\"email\":\"email is invalid\"}"
            })
    void keepsOtherErrorsErrors(String error) {
        given.transport.answer(400, "{\"action\":\"account.lookup\",\"result\":\"error\",\"error\":" + error + "}");

        assertThatThrownBy(() -> accounts.find(new ByEmail("no@example.org"))).isInstanceOf(RequestRefused.class);
    }

    @Test
    void refusesValuesTheServiceCannotKnow() {
        for (String email : new String[] {"", "ada", "@example.org", "ada@", "a da@example.org"}) {
            assertThatIllegalArgumentException().as(email).isThrownBy(() -> new ByEmail(email));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new ByCustomId("abc "));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByOrderId(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new BySubscriptionId("a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByGlobalId("x".repeat(256)));
    }
}
