package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.FastSpringFixtures.ADA;
import static io.storefleet.fastspring.subscriptions.Given.ONE;
import static io.storefleet.fastspring.subscriptions.Given.THREE;
import static io.storefleet.fastspring.subscriptions.Given.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.ItemResult.Failure;
import io.storefleet.fastspring.ItemResult.Success;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.Scope;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery.Event;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionListTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static String object(Object id) {
        return "{\"id\":\"%s\",\"state\":\"active\",\"action\":\"subscription.get\",\"result\":\"success\"}"
                .formatted(id);
    }

    @Test
    void readsAPageOfIds() {
        var given = Given.answer(200, """
                {"action":"subscription.getall","result":"success","nextPage":3,
                 "subscriptions":["sUb0aaaaaaaaaaaaaaaaaA",{"id":"-Ub1aaaaaaaaaaaaaaaaaA","state":"trial"}]}""");

        var page = given.subscriptions.ids(SubscriptionQuery.all(), 2, 50);

        assertThat(given.target()).isEqualTo("/subscriptions?limit=50&page=2");
        assertThat(page.items()).containsExactly(ONE, TWO);
        assertThat(page.nextPage()).hasValue(3);
        assertThat(page.total()).isEmpty();
    }

    @Test
    void asksByEveryCondition() {
        var given = Given.answer(200, "{\"result\":\"success\",\"subscriptions\":[]}");
        var query = SubscriptionQuery.all()
                .withAccount(ADA)
                .withEvent(Event.TRIALENDED, JUNE, JULY)
                .withProducts(List.of(new ProductPath("aurora-pro"), new ProductPath("aurora-team")))
                .withScope(Scope.TEST)
                .withStatus(Status.OVERDUE)
                .withCustomReferenceId("crm 7");

        given.subscriptions.page(query, 1, 10);

        assertThat(given.target())
                .isEqualTo("/subscriptions?accountId=acT0aaaaaaaaaaaaaaaaaA&begin=2026-06-01&end=2026-07-01"
                        + "&event=trialended&products=aurora-pro%2Caurora-team&scope=test&status=overdue"
                        + "&customReferenceId=crm%207&limit=10&page=1");
    }

    @Test
    void asksForARangeWithoutAnEvent() {
        var given = Given.answer(200, "{\"subscriptions\":[]}");

        given.subscriptions.ids(SubscriptionQuery.all().between(JUNE, JULY), 1, 50);

        assertThat(given.target()).isEqualTo("/subscriptions?begin=2026-06-01&end=2026-07-01&limit=50&page=1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SubscriptionQuery.all().between(JULY, JUNE));
    }

    @Test
    void readsAPageOfObjectsWithoutAFurtherCall() {
        var given =
                Given.answer(200, "{\"nextPage\":null,\"subscriptions\":[%s,%s]}".formatted(object(ONE), object(TWO)));

        var page = given.subscriptions.page(SubscriptionQuery.all().withStatus(Status.ACTIVE), 1, 50);

        assertThat(page.items()).extracting(ItemResult::id).containsExactly(ONE.value(), TWO.value());
        assertThat(page.items()).allMatch(Success.class::isInstance);
        assertThat(page.nextPage()).isEmpty();
        assertThat(given.calls()).isEqualTo(1);
    }

    @Test
    void fetchesTheObjectsOfEntriesThatCameAsIds() {
        var given = Given.answer(
                        200,
                        "{\"subscriptions\":[\"sUb0aaaaaaaaaaaaaaaaaA\",%s,{\"subscription\":\"_Ub2aaaaaaaaaaaaaaaaaA\"}]}"
                                .formatted(object(TWO)))
                .then(200, "{\"subscriptions\":[%s]}".formatted(object(ONE)));

        var page = given.subscriptions.page(SubscriptionQuery.all(), 1, 50);

        assertThat(given.target(1)).isEqualTo("/subscriptions/sUb0aaaaaaaaaaaaaaaaaA,_Ub2aaaaaaaaaaaaaaaaaA");
        assertThat(page.items().get(0)).isInstanceOf(Success.class);
        assertThat(page.items().get(1)).isInstanceOf(Success.class);
        assertThat(page.items().get(2)).isEqualTo(new Failure<>(THREE.value(), Failure.MISSING, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"nextPage\":null,", "\"nextPage\":0,", "\"nextPage\":2,"})
    void streamsUntilTheNextPageDoesNotGrow(String last) {
        var given = Given.answer(200, "{\"nextPage\":2,\"subscriptions\":[%s,%s]}".formatted(object(ONE), object(TWO)))
                .then(200, "{" + last + "\"subscriptions\":[%s,%s]}".formatted(object(TWO), object(THREE)));

        var ids = given.subscriptions.stream(SubscriptionQuery.all().withScope(Scope.LIVE))
                .map(ItemResult::id)
                .toList();

        assertThat(ids).containsExactly(ONE.value(), TWO.value(), THREE.value());
        assertThat(given.calls()).isEqualTo(2);
    }

    @Test
    void streamsIdsNoFurtherThanNeeded() {
        var given = Given.answer(200, "{\"nextPage\":2,\"subscriptions\":[\"sUb0aaaaaaaaaaaaaaaaaA\"]}");

        assertThat(given.subscriptions.ids(SubscriptionQuery.all()).findFirst()).contains(ONE);
        assertThat(given.calls()).isEqualTo(1);
    }

    @Test
    void distrustsStatus200WithAnError() {
        var given = Given.answer(200, "{\"result\":\"error\",\"error\":{\"event\":\"Unknown event\"}}");

        assertThatThrownBy(() -> given.subscriptions.ids(SubscriptionQuery.all(), 1, 50))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("event"));
    }

    @Test
    void refusesPagesThatCannotBe() {
        var given = new Given();

        assertThatIllegalArgumentException().isThrownBy(() -> given.subscriptions.ids(SubscriptionQuery.all(), 0, 50));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given.subscriptions.page(SubscriptionQuery.all(), 1, 1001));
        assertThat(given.calls()).isZero();
    }
}
