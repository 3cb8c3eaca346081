package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.refusal;
import static io.storefleet.fastspring.subscriptions.Given.ONE;
import static io.storefleet.fastspring.subscriptions.Given.TWO;
import static io.storefleet.fastspring.subscriptions.Given.json;
import static io.storefleet.fastspring.subscriptions.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SessionId;
import io.storefleet.fastspring.SubscriptionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionBillingTest {

    @ParameterizedTest
    @ValueSource(strings = {"subscription", "subscriptions"})
    void chargesEachWithAnOutcomeOfItsOwn(String key) {
        var given = Given.answer(200, """
                {"%s":[
                 {"subscription":"sUb0aaaaaaaaaaaaaaaaaA","action":"subscription.charge","result":"success"},
                 {"subscription":"-Ub1aaaaaaaaaaaaaaaaaA","action":"subscription.charge","result":"error",
                  "error":{"subscription":"EXPIRED_CARD"}}]}""".formatted(key));

        var outcomes = given.subscriptions.billing().charge(List.of(ONE, TWO));

        assertThat(given.method() + " " + given.target()).isEqualTo("POST /subscriptions/charge");
        assertThat(given.sent())
                .isEqualTo(json("{\"subscriptions\":[{\"subscription\":\"sUb0aaaaaaaaaaaaaaaaaA\"},"
                        + "{\"subscription\":\"-Ub1aaaaaaaaaaaaaaaaaA\"}]}"));
        assertThat(confirmed(Objects.requireNonNull(outcomes.get(ONE)))).isEqualTo(ONE);
        assertThat(refusal(Objects.requireNonNull(outcomes.get(TWO))).text()).isEqualTo("EXPIRED_CARD");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void refusesToChargeOneWithASchedule(int status) {
        var given = Given.answer(status, """
                {"subscriptions":[{"subscription":"sUb0aaaaaaaaaaaaaaaaaA","action":"subscription.charge","result":"error",
                 "error":{"subscription":"Renew can only be performed for 'Adhoc' subscriptions."}}]}""");

        var refusal = refusal(given.subscriptions.billing().charge(ONE));

        assertThat(SubscriptionProblem.of(refusal)).isEqualTo(SubscriptionProblem.NOT_MANAGED);
    }

    @Test
    void chargesNoMoreThanFiftyAtOnce() {
        var given = new Given();
        var many = IntStream.range(0, 51)
                .mapToObj(n -> new SubscriptionId("sub" + n))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> given.subscriptions.billing().charge(many));
        assertThat(given.calls()).isZero();
    }

    @Test
    void pausesForSoManyPeriods() {
        var given = Given.answer(200, """
                {"id":"sUb0aaaaaaaaaaaaaaaaaA","state":"active","action":"subscriptions.pause.get","result":"success",
                 "isPauseScheduled":true,"pauseDate":1785542400000,"resumeDate":1790812800000}""");

        var paused = confirmed(given.subscriptions.billing().pause(ONE, 2));

        assertThat(given.method() + " " + given.target()).isEqualTo("POST /subscriptions/sUb0aaaaaaaaaaaaaaaaaA/pause");
        assertThat(given.sent()).isEqualTo(json("{\"pausePeriodCount\":2}"));
        assertThat(paused.pausing().scheduled()).isTrue();
        assertThat(paused.pausing().resumeDate()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given.subscriptions.billing().pause(ONE, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscriptions.pause", "subscription.pause"})
    void saysWhyItCannotPause(String key) {
        var given = Given.answer(
                400,
                "{\"action\":\"subscriptions.pause\",\"result\":\"error\",\"error\":{\"%s\":\"Already paused\"}}"
                        .formatted(key));

        var refusal = refusal(given.subscriptions.billing().pause(ONE, 1));

        assertThat(refusal.code()).isEqualTo(key);
        assertThat(refusal.text()).isEqualTo("Already paused");
    }

    @Test
    void resumesWithoutABody() {
        var given =
                Given.answer(200, "{\"id\":\"sUb0aaaaaaaaaaaaaaaaaA\",\"state\":\"active\",\"result\":\"success\"}");

        var resumed = confirmed(given.subscriptions.billing().resume(ONE));

        assertThat(given.target()).isEqualTo("/subscriptions/sUb0aaaaaaaaaaaaaaaaaA/resume");
        assertThat(given.sentNoBody()).isTrue();
        assertThat(resumed.status().state()).isEqualTo(SubscriptionState.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"500,''", "429,''", "200,{}"})
    void neverResumesTwiceWhenItDoesNotKnow(int status, String body) {
        var given = Given.answer(status, body);

        assertThat(given.subscriptions.billing().resume(ONE)).isInstanceOf(Outcome.Unknown.class);
        assertThat(given.calls()).isEqualTo(1);
    }

    @Test
    void makesACartOfAnUnpaidTrial() {
        var given = Given.answer(200, """
                {"id":"sEs0aaaaaaaaaaaaaaaaaA","currency":"USD","expires":1780391730417,"order":null,
                 "account":"acT0aaaaaaaaaaaaaaaaaA","subtotal":99.8,"items":[{"product":"aurora-pro","quantity":2}]}""");

        var session = confirmed(given.subscriptions.billing().convert(ONE));

        assertThat(given.method() + " " + given.target())
                .isEqualTo("POST /subscriptions/sUb0aaaaaaaaaaaaaaaaaA/convert");
        assertThat(given.sentNoBody()).isTrue();
        assertThat(session.id()).isEqualTo(new SessionId("sEs0aaaaaaaaaaaaaaaaaA"));
        assertThat(session.subtotal()).isEqualTo(usd("99.8"));
    }

    @Test
    void takesTheSubscriptionItselfForNoCart() {
        var given =
                Given.answer(200, "{\"id\":\"%s\",\"subscription\":\"%s\",\"currency\":\"USD\"}".formatted(ONE, ONE));

        assertThat(given.subscriptions.billing().convert(ONE)).isInstanceOf(Outcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subscription not found", "Payment was collected", "Subscription is only canceled"})
    void saysWhyItCannotConvert(String text) {
        var given = Given.answer(
                400,
                "{\"action\":\"subscription.convert\",\"result\":\"error\",\"error\":{\"subscription.convert\":\"%s\"}}"
                        .formatted(text));

        var refusal = refusal(given.subscriptions.billing().convert(ONE));

        assertThat(refusal.code()).isEqualTo("subscription.convert");
        assertThat(refusal.text()).isEqualTo(text);
    }
}
