package io.storefleet.fastspring.accounts;

import static io.storefleet.fastspring.FastSpringFixtures.ADA;
import static io.storefleet.fastspring.FastSpringFixtures.BOB;
import static io.storefleet.fastspring.FastSpringFixtures.EVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpringException.BatchRefused;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.ItemResult.Failure;
import io.storefleet.fastspring.ItemResult.Success;
import io.storefleet.fastspring.UnreadableAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountLinksTest {

    private static final String URL = "https://aurora.onfastspring.com/account/gLb0/k3Yq";

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Accounts accounts = given.client().accounts();

    private static String success(AccountId id, String url, String rest) {
        return "{\"action\":\"account.authenticate.get\",\"result\":\"success\",\"account\":\"%s\",\"url\":\"%s\"%s}"
                .formatted(id, url, rest);
    }

    private static String failure(String id) {
        return "{\"account\":\"%s\",\"result\":\"error\",\"error\":{\"account\":\"Not found\"}}".formatted(id);
    }

    private static AccountLink link(ItemResult<AccountLink> result) {
        assertThat(result).isInstanceOf(Success.class);
        return ((Success<AccountLink>) result).value();
    }

    @ParameterizedTest
    @CsvSource({"200,false", "400,false", "500,false", "200,true", "400,true", "500,true"})
    void deliversTheGoodItemsOfAMixedBatchOnAnyStatusInAnyOrder(int status, boolean bareArray) {
        String items =
                "[" + failure(BOB.value()) + "," + success(EVE, URL + "E", "") + "," + success(ADA, URL, "") + "]";
        given.transport.answer(status, bareArray ? items : "{\"accounts\":" + items + "}");

        var results = accounts.links(List.of(ADA, BOB, EVE, ADA));

        assertThat(given.transport.target(0))
                .isEqualTo(
                        "/accounts/acT0aaaaaaaaaaaaaaaaaA,-cT1aaaaaaaaaaaaaaaaaA,_cT2aaaaaaaaaaaaaaaaaA/authenticate");
        assertThat(given.transport.calls).hasSize(1);
        assertThat(results).extracting(ItemResult::id).containsExactly(ADA.value(), BOB.value(), EVE.value());
        assertThat(link(results.get(0)).url().reveal()).isEqualTo(URL);
        assertThat(results.get(1)).isEqualTo(new Failure<>(BOB.value(), "account", "Not found"));
        assertThat(link(results.get(2)).url().reveal()).isEqualTo(URL + "E");
    }

    @Test
    void givesAMissingItemAResultOfItsOwn() {
        given.transport.answer(200, "{\"accounts\":[" + success(ADA, URL, "") + "]}");

        var results = accounts.links(List.of(BOB, ADA));

        assertThat(results.getFirst()).isEqualTo(new Failure<>(BOB.value(), "missing", ""));
        assertThat(link(results.getLast()).account()).isEqualTo(ADA);
    }

    @Test
    void countsEveryAccountOfAnEmptyAnswerAsMissing() {
        given.transport.answer(200, "{\"accounts\":[]}");

        assertThat(accounts.links(List.of(ADA, BOB)))
                .containsExactly(new Failure<>(ADA.value(), "missing", ""), new Failure<>(BOB.value(), "missing", ""));
    }

    @Test
    void keepsTheLinkOfAnAccountAnsweredTwice() {
        given.transport.answer(200, "{\"accounts\":[%s,%s]}".formatted(failure(ADA.value()), success(ADA, URL, "")));

        assertThat(link(accounts.links(List.of(ADA)).getFirst()).url().reveal()).isEqualTo(URL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"2026-06-02T10:15:30.417\"' | 2026-06-02T10:15:30.417Z",
                "'\"2026-06-02T10:15:30Z\"'    | 2026-06-02T10:15:30Z",
                "'\"2026-06-02T10:15:30+02:00\"' | 2026-06-02T08:15:30Z",
                "1780395330417                 | 2026-06-02T10:15:30.417Z",
                "null                          | 2026-06-02T10:00:00Z",
                "'\"tomorrow\"'                | 2026-06-02T10:00:00Z"
            })
    void readsWhenALinkExpires(String sent, Instant expires) {
        given.transport.answer(200, "{\"accounts\":[" + success(ADA, URL, ",\"expires\":" + sent) + "]}");

        assertThat(link(accounts.links(List.of(ADA)).getFirst()).expires()).isEqualTo(expires);
    }

    @Test
    void takesADayForALinkThatDoesNotSay() {
        given.transport.answer(200, "{\"accounts\":[" + success(ADA, URL, "") + "]}");

        assertThat(link(accounts.links(List.of(ADA)).getFirst()).expires())
                .isEqualTo(given.time.instant().plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/account/x", "javascript:alert(1)", "ftp://example.org/x", "https:///x", "https://a b/"})
    void deliversNoAddressThatIsNotOneOfTheWeb(String url) {
        given.transport.answer(200, "{\"accounts\":[" + success(ADA, url, "") + "]}");

        assertThat(accounts.links(List.of(ADA))).containsExactly(new Failure<>(ADA.value(), "unusable", ""));
    }

    @Test
    void opensTheSubscriptionsByTheSameLogin() {
        given.transport.answer(200, "{\"accounts\":[" + success(ADA, URL, "") + "]}");

        assertThat(link(accounts.links(List.of(ADA)).getFirst())
                        .subscriptionsUrl()
                        .reveal())
                .isEqualTo(URL + "#/subscriptions");
    }

    @ParameterizedTest
    @CsvSource({"400,false", "500,false", "400,true", "500,true"})
    void saysThatALoneAccountIsUnknown(int status, boolean flat) {
        given.transport.answer(status, flat ? failure(ADA.value()) : "{\"accounts\":[" + failure(ADA.value()) + "]}");

        assertThat(accounts.links(List.of(ADA))).containsExactly(new Failure<>(ADA.value(), "account", "Not found"));
    }

    @ParameterizedTest
    @CsvSource({"400", "413", "414", "431"})
    void tellsABatchRefusedAsAWholeFromALoneRefusal(int status) {
        given.transport.answer(status, "");

        assertThatThrownBy(() -> accounts.links(List.of(ADA, BOB)))
                .isInstanceOfSatisfying(BatchRefused.class, refusal -> {
                    assertThat(refusal.size()).isEqualTo(2);
                    assertThat(refusal.status()).isEqualTo(status);
                    assertThat(refusal.mayBeRetried()).isFalse();
                });
        assertThatThrownBy(() -> accounts.links(List.of(ADA)))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("http-" + status));
    }

    @Test
    void noticesThatTheJoinedIdsWereTakenForOne() {
        given.transport.answer(400, "{\"accounts\":[" + failure(ADA + "," + BOB) + "]}");

        assertThatThrownBy(() -> accounts.links(List.of(ADA, BOB))).isInstanceOf(BatchRefused.class);
    }

    @Test
    void noticesABatchRefusedByAnEnvelopeError() {
        given.transport.answer(400, "{\"result\":\"error\",\"error\":{\"account\":\"too many\"}}");

        assertThatThrownBy(() -> accounts.links(List.of(ADA, BOB))).isInstanceOf(BatchRefused.class);
    }

    @Test
    void neverDeliversTheLinkOfAnotherAccount() {
        given.transport.answer(200, "{\"accounts\":[" + success(BOB, URL, "") + "]}");

        assertThatThrownBy(() -> accounts.links(List.of(ADA))).isInstanceOf(UnreadableAnswer.class);
    }

    @Test
    void leavesAFailedServiceAFailedService() {
        given.transport.answer(500, "{\"accounts\":[\"acT0aaaaaaaaaaaaaaaaaA\"]}");

        assertThatThrownBy(() -> accounts.links(List.of(ADA, BOB))).isInstanceOf(ServiceFailed.class);
    }

    @Test
    void asksNothingForNobody() {
        assertThat(accounts.links(List.of())).isEmpty();
        assertThat(given.transport.calls).isEmpty();
    }
}
