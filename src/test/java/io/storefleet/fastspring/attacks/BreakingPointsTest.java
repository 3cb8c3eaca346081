package io.storefleet.fastspring.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.HttpAnswer;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Transport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that moves money breaks at each point of its way, and what is said of it is what the ledger knows. */
class BreakingPointsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final StormFixture given = new StormFixture();

    @AfterEach
    void close() {
        given.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void isRejectedBeforeAnythingIsSent(int kind) {
        FastSpring client = given.client(plain -> plain, NOBODY, LONG);

        assertThat(payment(kind).by(client)).isInstanceOf(Outcome.Rejected.class);
        assertThat(moved()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void isUnknownWhenTheRequestBreaksOff(int kind) {
        try (var proxy = new CuttingProxy(given.simulator.endpoint())) {
            FastSpring client = given.client(plain -> plain, proxy.endpoint(), LONG);

            assertThat(payment(kind).by(client)).isInstanceOf(Outcome.Unknown.class);
            assertThat(proxy.requests()).isOne();
        }
        assertThat(moved()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void isUnknownWhenTheServiceHasDoneItAndSaysNothing(int kind) {
        given.simulator.chaos().on("*").dropped();

        assertThat(payment(kind).by(given.client)).isInstanceOf(Outcome.Unknown.class);
        assertThat(moved()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void isUnknownWhenTheAnswerBreaksOff(int kind) {
        given.simulator.chaos().on("*").cutOff();

        assertThat(payment(kind).by(given.client)).isInstanceOf(Outcome.Unknown.class);
        assertThat(moved()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void isUnknownWhenTheAnswerIsLostOnOurSide(int kind) {
        FastSpring client = given.client(BreakingPointsTest::losing);

        assertThat(payment(kind).by(client)).isInstanceOf(Outcome.Unknown.class);
        assertThat(moved()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void isConfirmedWhenNothingBreaks(int kind) {
        assertThat(payment(kind).by(given.client)).isInstanceOf(Outcome.Confirmed.class);
        assertThat(moved()).isOne();
    }

    private Payments.Payment payment(int kind) {
        List<Payments.Payment> all = new Payments(given).some(0);
        given.simulator.forgetCalls();
        return all.get(kind);
    }

    private int moved() {
        assertThat(given.simulator.changingCalls()).isLessThanOrEqualTo(1);
        return given.ledger().moves().size();
    }

    private static Transport losing(Transport network) {
        return call -> {
            HttpAnswer answer = network.send(call);
            throw new IOException(answer.body().length + " bytes were lost");
        };
    }
}
