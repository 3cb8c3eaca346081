package io.storefleet.fastspring.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.UnreadableAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountListTest {

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Accounts accounts = given.client().accounts();

    @Test
    void readsAPageOfIds() {
        given.transport.answer(200, """
                {"action":"account.getall","result":"success","page":1,"limit":2,"nextPage":2,"total":119,
                 "accounts":["acT0aaaaaaaaaaaaaaaaaA","-cT1aaaaaaaaaaaaaaaaaA"]}""");

        var page = accounts.ids(1, 2);

        assertThat(page.items()).containsExactly(FastSpringFixtures.ADA, FastSpringFixtures.BOB);
        assertThat(page.nextPage()).hasValue(2);
        assertThat(page.total()).hasValue(119);
        assertThat(given.transport.target(0)).isEqualTo("/accounts?limit=2&page=1");
    }

    @Test
    void readsNumbersSentAsTextAndObjectsSentForIds() {
        given.transport.answer(200, """
                {"nextPage":"4","total":"7","accounts":[{"account":"acT0aaaaaaaaaaaaaaaaaA"},{"id":"-cT1aaaaaaaaaaaaaaaaaA"}]}""");

        var page = accounts.ids(3, 2);

        assertThat(page.items()).containsExactly(FastSpringFixtures.ADA, FastSpringFixtures.BOB);
        assertThat(page.nextPage()).hasValue(4);
        assertThat(page.total()).hasValue(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"nextPage\":null,", "\"nextPage\":0,", "\"nextPage\":3,", "\"nextPage\":\"soon\","})
    void endsWhereTheNextPageDoesNotGrow(String nextPage) {
        given.transport.answer(200, "{" + nextPage + "\"total\":null,\"accounts\":[\"acT0aaaaaaaaaaaaaaaaaA\"]}");

        var page = accounts.ids(3, 50);

        assertThat(page.nextPage()).isEmpty();
        assertThat(page.total()).isEmpty();
    }

    @Test
    void endsOnAnEmptyPageThatPromisesAnother() {
        given.transport.answer(200, "{\"result\":\"success\",\"nextPage\":9,\"total\":0,\"accounts\":[]}");

        var page = accounts.ids(8, 50);

        assertThat(page.items()).isEmpty();
        assertThat(page.nextPage()).isEmpty();
        assertThat(page.total()).hasValue(0);
    }

    @Test
    void leavesOutWhatCannotBeAnId() {
        given.transport.answer(200, "{\"accounts\":[\"../products\",\"acT0aaaaaaaaaaaaaaaaaA\",null,7.5]}");

        assertThat(accounts.ids(1, 50).items()).containsExactly(FastSpringFixtures.ADA);
    }

    @Test
    void distrustsStatus200WithAnError() {
        given.transport.answer(
                200, "{\"action\":\"account.getall\",\"result\":\"error\",\"error\":{\"limit\":\"invalid limit\"}}");

        assertThatThrownBy(() -> accounts.ids(1, 50)).isInstanceOfSatisfying(RequestRefused.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("limit");
            assertThat(refusal.text()).isEqualTo("invalid limit");
            assertThat(refusal.status()).isEqualTo(200);
            assertThat(refusal.mayBeRetried()).isFalse();
        });
    }

    @Test
    void takesOnlyTheListItAskedFor() {
        given.transport.answer(200, "{\"orders\":[\"oRd0aaaaaaaaaaaaaaaaaA\"]}");

        assertThatThrownBy(() -> accounts.ids(1, 50)).isInstanceOf(UnreadableAnswer.class);
    }

    @Test
    void refusesPagesThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.ids(0, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.ids(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.ids(1, 1001));
        assertThat(given.transport.calls).isEmpty();
    }
}
