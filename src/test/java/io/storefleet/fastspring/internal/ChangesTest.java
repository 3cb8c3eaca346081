package io.storefleet.fastspring.internal;

import static io.storefleet.fastspring.internal.ChangeFixture.CLASSIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.Evidence;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.Transport;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contract §1 and §3: a change is sent once or not at all, and what is known of it is never lost. */
class ChangesTest {

    private final ChangeFixture fixture = new ChangeFixture();
    private final FastSpringFixtures given = fixture.given;

    @Test
    void sendsNothingWithoutAPermit() {
        Quota never = _ -> {
            throw Throttled.beforeSending(Duration.ofSeconds(40));
        };

        assertThat(fixture.send(fixture.caller(given.transport, never))).isEqualTo("rejected unsent throttled");
        assertThat(given.transport.calls).isEmpty();
        assertThat(given.reports)
                .singleElement()
                .satisfies(report -> assertThat(report.outcome()).isEqualTo("Throttled"));
    }

    @Test
    void sendsNothingWhenInterruptedWhileItWaitsForAPermit() {
        Quota interrupted = _ -> {
            throw new InterruptedException();
        };

        assertThat(fixture.send(fixture.caller(given.transport, interrupted))).isEqualTo("rejected unsent interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(given.transport.calls).isEmpty();
    }

    @Test
    void knowsNothingWhenInterruptedWhileItWaitsForTheAnswer() {
        AtomicInteger sent = new AtomicInteger();
        Transport interrupted = _ -> {
            sent.incrementAndGet();
            throw new InterruptedException();
        };

        assertThat(fixture.send(fixture.caller(interrupted, given.quota))).isEqualTo("unknown interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(sent).hasValue(1);
    }

    @Test
    void keepsTheOutcomeWhenTheQuotaFailsAfterTheAnswer() {
        Quota broken = _ -> new Quota.Permit() {
            @Override
            public void answered() {
                throw new IllegalStateException("the database is away");
            }

            @Override
            public void refused(@Nullable Duration retryAfter) {
                throw new IllegalStateException("the database is away");
            }
        };
        given.transport
                .answer(200, "{\"orders\":[{\"order\":\"a\",\"result\":\"success\"}]}")
                .answer(400, CLASSIC)
                .answer(429, "{\"code\":\"RATE_LIMIT\",\"message\":\"Slow\"}");
        Caller caller = fixture.caller(given.transport, broken);

        assertThat(fixture.send(caller)).isEqualTo("confirmed 1");
        assertThat(fixture.send(caller)).isEqualTo("rejected order");
        assertThat(fixture.send(caller)).isEqualTo("rejected throttled");
    }

    @Test
    void turnsAMistakeInReadingTheAnswerIntoAnUnknownOutcome() {
        given.transport.answer(200, "{\"orders\":[{\"order\":\"a\",\"result\":\"success\"}]}");

        Outcome<String> outcome = fixture.caller().change(fixture.change, _ -> {
            throw new IllegalStateException("a mistake");
        });

        assertThat(ChangeFixture.verdict(outcome)).isEqualTo("unknown unreadable-answer");
    }

    @Test
    void tellsWhenAChangeOfUnknownOutcomeWasSent() {
        given.transport.fail(new SocketException("reset"));

        Outcome<Integer> outcome = fixture.caller().change(fixture.change, _ -> 1);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> {
            Evidence evidence = unknown.evidence();
            assertThat(evidence.sentAt()).isEqualTo(given.time.instant());
            assertThat(evidence.trace().method()).isEqualTo("POST");
            assertThat(evidence.trace().path()).isEqualTo("/orders");
        });
    }

    @Test
    void waitsLongerForTheAnswerToAChangeThanForARead() {
        given.transport.answer(200, "{\"orders\":[]}");
        Caller caller = fixture.caller();

        caller.change(fixture.change, Answer::items);
        caller.get(ApiPath.of("/orders"), Resource.ORDERS);

        assertThat(given.transport.calls.get(0).timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(given.transport.calls.get(1).timeout()).isEqualTo(Duration.ofSeconds(30));
    }
}
