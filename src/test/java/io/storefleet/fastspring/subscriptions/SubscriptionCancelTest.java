package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.refusal;
import static io.storefleet.fastspring.subscriptions.Given.ONE;
import static io.storefleet.fastspring.subscriptions.Given.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.fastspring.Outcome;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionCancelTest {

    private static final String DONE = """
            {"subscriptions":[{"subscription":"sUb0aaaaaaaaaaaaaaaaaA","action":"subscription.cancel","result":"success"}]}""";
    private static final String ALREADY = """
            "subscription":"sUb0aaaaaaaaaaaaaaaaaA","action":"subscription.cancel","result":"error",
            "error":{"subscription":"The subscription is already canceled"}""";

    @Test
    void cancelsWithThePeriod() {
        var given = Given.answer(200, DONE);

        assertThat(confirmed(given.subscriptions.cancelAtPeriodEnd(ONE))).isEqualTo(ONE);
        assertThat(given.method() + " " + given.target())
                .isEqualTo("DELETE /subscriptions/sUb0aaaaaaaaaaaaaaaaaA?billingPeriod=1");
        assertThat(given.sentNoBody()).isTrue();
    }

    @Test
    void cancelsAtOnce() {
        var given = Given.answer(200, DONE);

        assertThat(confirmed(given.subscriptions.cancelNow(ONE))).isEqualTo(ONE);
        assertThat(given.target()).isEqualTo("/subscriptions/sUb0aaaaaaaaaaaaaaaaaA?billingPeriod=0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"400 | {\"subscriptions\":[{%s}]}", "500 | {%s}", "200 | {\"subscriptions\":[{%s}]}"})
    void saysThatItIsCanceledAlready(int status, String shape) {
        var given = Given.answer(status, shape.formatted(ALREADY));

        var refusal = refusal(given.subscriptions.cancelAtPeriodEnd(ONE));

        assertThat(refusal.code()).isEqualTo("subscription");
        assertThat(refusal.text()).isEqualTo("The subscription is already canceled");
        assertThat(refusal.sent()).isTrue();
        assertThat(SubscriptionProblem.of(refusal)).isEqualTo(SubscriptionProblem.ALREADY_CANCELED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subscriptions\":[\"sUb0aaaaaaaaaaaaaaaaaA\"]}",
                "{\"subscriptions\":[{\"subscription\":\"sUb0aaaaaaaaaaaaaaaaaA\"}]}",
                "{\"subscriptions\":[{\"subscription\":\"sUb0aaaaaaaaaaaaaaaaaA\",\"result\":\"pending\"}]}",
                "{\"subscriptions\":[{\"subscription\":\"-Ub1aaaaaaaaaaaaaaaaaA\",\"result\":\"success\"}]}"
            })
    void doesNotKnowWhenTheAnswerDoesNotSaySuccess(String body) {
        assertThat(Given.answer(200, body).subscriptions.cancelNow(ONE)).isInstanceOf(Outcome.Unknown.class);
        assertThat(Given.answer(200, body).subscriptions.uncancel(ONE)).isInstanceOf(Outcome.Unknown.class);
        assertThat(Given.answer(200, body).subscriptions.billing().charge(ONE)).isInstanceOf(Outcome.Unknown.class);
        assertThat(Given.answer(200, body)
                        .subscriptions
                        .update(SubscriptionUpdate.of(ONE).withRenewal(SubscriptionUpdate.Renewal.MANUAL)))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void hasAnOutcomeForEach() {
        var given = Given.answer(
                400,
                "{\"subscriptions\":[{%s},{\"subscription\":\"-Ub1aaaaaaaaaaaaaaaaaA\",\"result\":\"success\"}]}"
                        .formatted(ALREADY));

        var outcomes = given.subscriptions.cancelNow(List.of(TWO, ONE));

        assertThat(given.target())
                .isEqualTo("/subscriptions/-Ub1aaaaaaaaaaaaaaaaaA,sUb0aaaaaaaaaaaaaaaaaA?billingPeriod=0");
        assertThat(confirmed(Objects.requireNonNull(outcomes.get(TWO)))).isEqualTo(TWO);
        assertThat(outcomes.get(ONE)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void sendsNothingForNoneAndForOneTwice() {
        var given = new Given();

        assertThatIllegalArgumentException().isThrownBy(() -> given.subscriptions.cancelNow(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> given.subscriptions.cancelAtPeriodEnd(List.of(ONE, ONE)));
        assertThat(given.calls()).isZero();
    }
}
