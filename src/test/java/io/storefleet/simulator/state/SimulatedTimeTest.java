package io.storefleet.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Time that a test moves, and the work that falls due meanwhile (contract §16.12). */
class SimulatedTimeTest {

    private static final Instant START = Instant.parse("2026-06-01T10:00:00Z");

    private final SimulatedTime time = new SimulatedTime(Clock.fixed(START, ZoneOffset.UTC), 1);
    private final List<String> done = new ArrayList<>();

    @Test
    void standsUntilItIsAdvanced() {
        assertThat(time.instant()).isEqualTo(START);

        time.advance(Duration.ofDays(30));

        assertThat(time.instant()).isEqualTo(START.plus(Duration.ofDays(30)));
    }

    @Test
    void doesDueWorkInOrderWithTheTimeStandingAtItsMoment() {
        time.agenda().at(START.plusSeconds(120), () -> done.add("second at " + time.instant()));
        time.agenda().at(START.plusSeconds(60), () -> done.add("first at " + time.instant()));
        time.agenda().at(START.plusSeconds(301), () -> done.add("too late"));

        time.advance(Duration.ofSeconds(300));

        assertThat(done).containsExactly("first at 2026-06-01T10:01:00Z", "second at 2026-06-01T10:02:00Z");
    }

    @Test
    void asksRegularsAgainAfterEachWorkAndBetweenOthers() {
        time.agenda().add(everyMinuteUpTo(3));
        time.agenda().at(START.plusSeconds(90), () -> done.add("errand"));

        time.advance(Duration.ofHours(1));

        assertThat(done).containsExactly("1", "errand", "2", "3");
    }

    @Test
    void doesWorkThatWorkCausesWhenThatIsDueToo() {
        time.agenda()
                .at(
                        START.plusSeconds(1),
                        () -> time.agenda().at(time.instant().plusSeconds(1), () -> done.add("follow-up")));

        time.advance(Duration.ofSeconds(2));

        assertThat(done).containsExactly("follow-up");
    }

    @Test
    void doesNothingByItself() {
        time.agenda().at(START, () -> done.add("due at once"));

        assertThat(time.instant()).isEqualTo(START);
        assertThat(done).isEmpty();

        time.tick();
        assertThat(done).containsExactly("due at once");
    }

    @Test
    void passesFasterWhenToldSo() {
        Instant[] now = {START};
        SimulatedTime fast = new SimulatedTime(new Stepping(now), 60);

        now[0] = START.plusSeconds(1);

        assertThat(fast.instant()).isEqualTo(START.plusSeconds(60));
    }

    private Due everyMinuteUpTo(int most) {
        return new Due() {
            private int minutes = 1;

            @Override
            public Optional<Instant> next() {
                return minutes > most ? Optional.empty() : Optional.of(START.plusSeconds(60L * minutes));
            }

            @Override
            public void run(Instant moment) {
                done.add(Integer.toString(minutes++));
            }
        };
    }

    private static final class Stepping extends Clock {

        private final Instant[] now;

        private Stepping(Instant[] now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now[0];
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
