package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.FastSpringFixtures.ADA;
import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.subscriptions.Given.ONE;
import static io.storefleet.fastspring.subscriptions.Given.TWO;
import static io.storefleet.fastspring.subscriptions.Given.json;
import static io.storefleet.fastspring.subscriptions.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.CoTermGroupId;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.IntervalUnit;
import io.storefleet.fastspring.ItemResult.Failure;
import io.storefleet.fastspring.ItemResult.Success;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.subscriptions.CoTermUpdate.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoTermsTest {

    private static final CoTermGroupId GROUP = new CoTermGroupId("X_yZ1aaaaaaaaaaaaaaaaA");
    private static final String CRITERIA = """
            {"interval":[{"unit":"MONTH","length":1}],"currency":["USD"],"paymentMethods":[{"type":"card","ending":"*4242 (USD)"}]}""";
    private static final CoTermGroup.Criteria MONTHLY = new CoTermGroup.Criteria(
            List.of(new Interval(IntervalUnit.MONTH, 1)),
            List.of("USD"),
            List.of(new CoTermGroup.PaymentMethod("card", "*4242 (USD)")));

    @Test
    void makesAGroup() {
        var given = Given.answer(200, """
                {"action":"subscriptions.coterm.create","result":"success","accountId":"acT0aaaaaaaaaaaaaaaaaA",
                 "coTermGroup":{"coTermGroupId":"X_yZ1aaaaaaaaaaaaaaaaA","displayName":"All in one","groupingCriteria":[%s],
                  "subscriptions":[{"subscription":"sUb0aaaaaaaaaaaaaaaaaA","status":"Co-Termed"},
                   {"subscription":"-Ub1aaaaaaaaaaaaaaaaaA","status":"Ready to Prorate"}]}}""".formatted(CRITERIA));

        var group = confirmed(given.subscriptions.coTerms().create(ADA, "All in one", List.of(ONE, TWO)));

        assertThat(given.method() + " " + given.target()).isEqualTo("POST /subscriptions/coterm");
        assertThat(given.sent())
                .isEqualTo(json(
                        "{\"accountId\":\"acT0aaaaaaaaaaaaaaaaaA\",\"coTermGroup\":{\"displayName\":\"All in one\","
                                + "\"subscriptions\":[\"sUb0aaaaaaaaaaaaaaaaaA\",\"-Ub1aaaaaaaaaaaaaaaaaA\"]}}"));
        assertThat(group.id()).isEqualTo(GROUP);
        assertThat(group.account()).isEqualTo(ADA);
        assertThat(group.criteria()).isEqualTo(MONTHLY);
        assertThat(group.members()).extracting(CoTermGroup.Member::status).allMatch(CoTermStatus::isKnown);
    }

    @Test
    void readsAGroup() {
        var given = Given.answer(200, """
                {"action":"subscriptions.coterm.get","result":"success","coTermGroupId":"X_yZ1aaaaaaaaaaaaaaaaA","displayName":"All in one",
                 "account":"acT0aaaaaaaaaaaaaaaaaA","initialOrder":"oRd0aaaaaaaaaaaaaaaaaA","nextPeriodDate":1782864000000,
                 "groupingCriteria":%s,"subscriptions":[{"subscription":"sUb0aaaaaaaaaaaaaaaaaA","baseSubscriptionProduct":"aurora-pro",
                  "baseSubscriptionProductDisplay":"Aurora Pro","periodStartDate":1780272000000,"nextPeriodDate":1782864000000,
                  "coTermStatus":"Executed","renewalAmount":"$100.00"}]}""".formatted(CRITERIA));

        CoTermGroup group = given.subscriptions.coTerms().get(GROUP);

        var july = LocalDate.of(2026, 7, 1);
        assertThat(given.target()).isEqualTo("/subscriptions/coterm/X_yZ1aaaaaaaaaaaaaaaaA");
        assertThat(group.initialOrder()).isEqualTo(new OrderId("oRd0aaaaaaaaaaaaaaaaaA"));
        assertThat(group.next()).isEqualTo(july);
        assertThat(group.criteria()).isEqualTo(MONTHLY);
        assertThat(group.members())
                .containsExactly(new CoTermGroup.Member(
                        ONE,
                        new CoTermStatus("Executed"),
                        new ProductPath("aurora-pro"),
                        "Aurora Pro",
                        new Days(LocalDate.of(2026, 6, 1), july),
                        "$100.00"));
    }

    @Test
    void addsWithAResultForEach() {
        var given = Given.answer(200, """
                {"action":"subscriptions.coterm.update","result":"success","coTermChangesResult":[
                 {"subscription":"sUb0aaaaaaaaaaaaaaaaaA","status":"EXECUTED"},
                 {"subscription":"-Ub1aaaaaaaaaaaaaaaaaA","status":"FAILED","error":{"code":"OTHER_CURRENCY","message":"Not in USD: -Ub1aaaaaaaaaaaaaaaaaA"}}]}""");

        var results = confirmed(given.subscriptions
                .coTerms()
                .update(GROUP, new CoTermUpdate(Action.ADD, List.of(ONE, TWO), "Both", true)));

        assertThat(given.sent())
                .isEqualTo(json("{\"action\":\"ADD\",\"displayName\":\"Both\",\"preview\":false,\"prorate\":true,"
                        + "\"subscriptions\":[\"sUb0aaaaaaaaaaaaaaaaaA\",\"-Ub1aaaaaaaaaaaaaaaaaA\"]}"));
        assertThat(results.get(0))
                .isInstanceOfSatisfying(
                        Success.class,
                        good -> assertThat(
                                        ((CoTermChange) good.value()).status().isExecuted())
                                .isTrue());
        assertThat(results.get(1)).isEqualTo(new Failure<>(TWO.value(), "OTHER_CURRENCY", "Not in USD: [id]"));
    }

    @Test
    void previewsARemoval() {
        var given = Given.answer(200, """
                {"action":"subscriptions.coterm.update","result":"success","coTermChangesResult":[
                 {"subscription":"sUb0aaaaaaaaaaaaaaaaaA","currency":"USD","currentPlan":{"product":"aurora-pro","price":100},
                  "amountDue":{"totalAmountDue":3.85}}]}""");

        var results =
                given.subscriptions.coTerms().preview(GROUP, new CoTermUpdate(Action.REMOVE, List.of(ONE), null, true));

        assertThat(given.sent().path("preview").asBoolean()).isTrue();
        assertThat(given.sent().path("action").asString()).isEqualTo("REMOVE");
        var change = ((Success<CoTermChange>) results.getFirst()).value();
        assertThat(Objects.requireNonNull(change.amountDue()).total()).isEqualTo(usd("3.85"));
        assertThat(Objects.requireNonNull(change.current()).base().price()).isEqualTo(usd("100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"hello\":1}", "{\"status\":500,\"error\":\"Internal Server Error\"}"})
    void doesNotKnowWhenTheAnswerSpeaksOfSomethingElse(String body) {
        int status = body.contains("500") ? 500 : 200;

        assertThat(Given.answer(status, body).subscriptions.coTerms().delete(GROUP))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(Given.answer(status, body).subscriptions.coTerms().execute(GROUP))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void dissolvesAGroup() {
        var given = Given.answer(200, """
                {"action":"subscriptions.coterm.delete","result":"success",
                 "subscriptions":[{"subscription":"sUb0aaaaaaaaaaaaaaaaaA","status":"Opted Out of Co-Terming"}]}""");

        var members = confirmed(given.subscriptions.coTerms().delete(GROUP));

        assertThat(given.method() + " " + given.target())
                .isEqualTo("DELETE /subscriptions/coterm/X_yZ1aaaaaaaaaaaaaaaaA");
        assertThat(members.getFirst().status()).isEqualTo(new CoTermStatus("Opted Out of Co-Terming"));
    }

    @Test
    void estimatesWithoutABody() {
        var given = Given.answer(200, """
                {"action":"subscriptions.coterm.estimate","result":"success","coTermGroupId":"X_yZ1aaaaaaaaaaaaaaaaA",
                 "account":"acT0aaaaaaaaaaaaaaaaaA","currency":"USD","periodStartDate":1780272000000,"periodEndDate":1782777600000,
                 "subscriptions":[{"subscription":"sUb0aaaaaaaaaaaaaaaaaA","proposedPlan":{"product":"aurora-pro","total":"108"}}],
                 "amountDueTotal":{"prorationSubtotal":3.57,"totalAmountDue":3.85}}""");

        CoTermEstimate estimate = given.subscriptions.coTerms().estimate(GROUP);

        assertThat(given.method() + " " + given.target())
                .isEqualTo("POST /subscriptions/coterm/X_yZ1aaaaaaaaaaaaaaaaA/estimate");
        assertThat(given.sentNoBody()).isTrue();
        assertThat(estimate.group()).isEqualTo(GROUP);
        assertThat(Objects.requireNonNull(estimate.total()).total()).isEqualTo(usd("3.85"));
        var proposed =
                Objects.requireNonNull(estimate.subscriptions().getFirst().proposed());
        assertThat(proposed.base().sums().total()).isEqualTo(usd("108"));
    }

    @Test
    void alignsAGroupOnce() {
        var given = Given.answer(200, """
                {"action":"subscriptions.coterm.execute","result":"success","coTermGroupId":"X_yZ1aaaaaaaaaaaaaaaaA",
                 "order":"oRd0aaaaaaaaaaaaaaaaaA","prorated":true,"timezone":"UTC","periodStartDate":1780272000000,
                 "periodEndDate":1782777600000,"subscriptions":["sUb0aaaaaaaaaaaaaaaaaA"]}""");

        CoTermExecution execution = confirmed(given.subscriptions.coTerms().execute(GROUP));

        assertThat(given.target()).endsWith("/execute");
        assertThat(execution.order()).isEqualTo(new OrderId("oRd0aaaaaaaaaaaaaaaaaA"));
        assertThat(execution.prorated()).isTrue();
        assertThat(execution.period().end()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(execution.subscriptions()).containsExactly(ONE);
    }

    @Test
    void neverAlignsTwiceWhenItDoesNotKnow() {
        var given = Given.answer(503, "");

        assertThat(given.subscriptions.coTerms().execute(GROUP)).isInstanceOf(Outcome.Unknown.class);
        assertThat(given.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404})
    void saysThatAGroupIsUnknown(int status) {
        var coTerms = Given.answer(status, """
                {"action":"subscriptions.coterm.get","result":"error","error":{"coTermGroupId":"Not found"}}""").subscriptions.coTerms();

        assertThatThrownBy(() -> coTerms.get(GROUP))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("coTermGroupId"));
        assertThat(coTerms.delete(GROUP)).isInstanceOf(Outcome.Rejected.class);
    }
}
