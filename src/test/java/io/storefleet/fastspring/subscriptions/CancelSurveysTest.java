package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.subscriptions.Given.ONE;
import static io.storefleet.fastspring.subscriptions.Given.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ProductPath;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CancelSurveysTest {

    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final String SUBSCRIPTION = """
            "language":"en","site":"ABC0DE","subscription":{"subscriptionId":"sUb0aaaaaaaaaaaaaaaaaA",
             "product":{"path":"aurora-pro","displayName":"Aurora Pro"}}""";

    @Test
    void keepsAnAnswer() {
        var given = Given.answer(200, """
                {"id":"sRv0aaaaaaaaaaaaaaaaaA","reasonId":"7","name":"other","displayName":"Other","description":"Other",
                 "feedbackText":"Moved away","lang":"en"}""");

        var response = confirmed(given.subscriptions
                .cancelSurveys()
                .answer(new SurveyAnswer(ONE, CancelReason.OTHER, "Moved away", "en")));

        assertThat(given.method() + " " + given.target()).isEqualTo("POST /subscriptions/cancelSurvey/response");
        assertThat(given.sent())
                .isEqualTo(json("{\"subscription\":\"sUb0aaaaaaaaaaaaaaaaaA\","
                        + "\"cancelSurvey\":{\"reasonId\":\"7\",\"feedbackText\":\"Moved away\",\"lang\":\"en\"}}"));
        assertThat(response.reason()).contains(CancelReason.OTHER);
        assertThat(response.feedback()).isEqualTo("Moved away");
        assertThat(response.toString()).doesNotContain("Moved");
    }

    @Test
    void offersReasonsBeforeTheCancellation() {
        var given = Given.answer(200, "{" + SUBSCRIPTION + """
                ,"reasons":[{"id":5,"name":"integration","displayName":"Integration","enabled":true,"description":"Does not fit."}]}""");

        CancelSurvey survey = given.subscriptions.cancelSurveys().survey(ONE, "en");

        assertThat(given.target()).isEqualTo("/subscriptions/cancelSurvey/reasons/sUb0aaaaaaaaaaaaaaaaaA?lang=en");
        assertThat(survey.subscription()).isEqualTo(ONE);
        assertThat(survey.product()).isEqualTo(new CancelSurvey.Product(new ProductPath("aurora-pro"), "Aurora Pro"));
        assertThat(survey.reasons())
                .containsExactly(new CancelSurvey.Choice("5", "integration", "Integration", "Does not fit.", true));
        assertThat(survey.answer()).isNull();
    }

    @Test
    void tellsTheAnswerAfterTheCancellation() {
        var given = Given.answer(200, "{" + SUBSCRIPTION + """
                ,"cancelSurvey":{"reasonId":"6","name":"alternative","feedbackText":"Found another","lang":"en"}}""");

        CancelSurvey survey = given.subscriptions.cancelSurveys().survey(ONE);

        assertThat(given.target()).isEqualTo("/subscriptions/cancelSurvey/reasons/sUb0aaaaaaaaaaaaaaaaaA");
        assertThat(survey.reasons()).isEmpty();
        assertThat(Objects.requireNonNull(survey.answer()).reason()).contains(CancelReason.ALTERNATIVE);
    }

    @Test
    void findsAnswersOfASpanOfTime() {
        var given = Given.answer(200, """
                {"totalRecords":"41","totalPages":5,"surveys":[{"id":"sRv0aaaaaaaaaaaaaaaaaA","subscriptionId":"sUb0aaaaaaaaaaaaaaaaaA",
                 "reasonId":9,"name":"moon","displayName":"Moon","lang":"en","description":"Phase","feedbackText":null,"site":"ABC0DE",
                 "productPath":"aurora-pro","creationTime":"Mon Jun 01 10:15:00 UTC 2026"}]}""");
        var query = new SurveyQuery(JUNE, JULY, new ProductPath("aurora-pro"), SurveyQuery.Sorting.REASON_UP);

        SurveyPage page = given.subscriptions.cancelSurveys().answers(query, 20, 10);

        assertThat(given.target()).isEqualTo("/subscriptions/cancelSurvey/response/query");
        assertThat(given.sent())
                .isEqualTo(json("{\"startDate\":\"2026-06-01T00:00:00Z\",\"endDate\":\"2026-07-01T00:00:00Z\","
                        + "\"productPath\":\"aurora-pro\",\"pagination\":{\"limit\":10,\"offset\":20},"
                        + "\"sorting\":{\"field\":\"reasonId\",\"order\":\"asc\"}}"));
        assertThat(page.totalRecords()).isEqualTo(41);
        SurveyResponse response = page.surveys().getFirst();
        assertThat(response.subscription()).isEqualTo(ONE);
        assertThat(response.reason()).isEmpty();
        assertThat(response.reasonId()).isEqualTo("9");
        assertThat(response.created()).isEqualTo(Instant.parse("2026-06-01T10:15:00Z"));
    }

    @Test
    void saysWhatANewerServiceRefuses() {
        var surveys = Given.answer(
                        400,
                        "{\"status\":\"BAD_REQUEST\",\"message\":\"Bad\",\"errors\":[{\"erroCode\":\"invalid.date\",\"message\":\"Bad\"}]}")
                .subscriptions
                .cancelSurveys();

        assertThatThrownBy(() -> surveys.answers(new SurveyQuery(JUNE, JULY), 0, 10))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("invalid.date"));
        assertThatIllegalArgumentException().isThrownBy(() -> surveys.answers(new SurveyQuery(JUNE, JULY), 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SurveyQuery(JULY, JUNE));
    }
}
