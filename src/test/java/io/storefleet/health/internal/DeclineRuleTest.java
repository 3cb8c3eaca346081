package io.storefleet.health.internal;

import static io.storefleet.health.Level.AMBER;
import static io.storefleet.health.Level.RED;
import static io.storefleet.health.Level.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.storefleet.health.HealthSettings.Declines;
import io.storefleet.health.Level;
import io.storefleet.health.internal.StoreFacts.Tally;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of declines: quiet for small numbers, loud for what cannot be luck. */
class DeclineRuleTest {

    private final DeclineRule rule = new DeclineRule(new Declines(20, 100, 0.001, 0.0001, 2));

    @ParameterizedTest(name = "{0} good {1} bad against {2} good {3} bad is {4}")
    @CsvSource({
        // Two of three failed: nothing can be said of three.
        "1, 2, 900, 100, UNKNOWN",
        "19, 0, 900, 100, UNKNOWN",
        // A new store has no norm.
        "0, 40, 50, 0, UNKNOWN",
        // Usual, and twice the usual share by a handful.
        "90, 10, 900, 100, GREEN",
        "16, 4, 900, 100, GREEN",
        "8, 12, 900, 100, RED",
        "14, 8, 1900, 100, RED",
        "70, 25, 900, 100, AMBER",
        // Certain, but too small a rise to mean anything.
        "85000, 15000, 900000, 100000, GREEN",
        // A store in which nothing ever failed.
        "19, 1, 2000, 0, GREEN",
        "15, 5, 2000, 0, RED",
        "0, 30, 0, 300, GREEN"
    })
    void judges(long good, long bad, long usualGood, long usualBad, Level level) {
        assertThat(rule.judge(new Tally(good, bad), new Tally(usualGood, usualBad)))
                .isEqualTo(level);
    }

    @Test
    void reckonsTheExactChance() {
        // The lady who tastes tea: all four of four by luck is one of 70.
        assertThat(DeclineRule.luck(new Tally(0, 4), new Tally(4, 0))).isCloseTo(1.0 / 70, within(1e-12));
        assertThat(DeclineRule.luck(new Tally(4, 0), new Tally(0, 4))).isCloseTo(1.0, within(1e-9));
        // By another program: fisher.test(matrix(c(8,14,100,1900),2), alternative="greater") is 4.4e-06 or so.
        assertThat(DeclineRule.luck(new Tally(14, 8), new Tally(1_900, 100))).isBetween(1e-6, 1e-5);
    }

    @Test
    void isNoLouderForOneFailureLessAndOneSuccessMore() {
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            var norm = new Tally(random.nextLong(3_000), random.nextLong(400));
            var window = new Tally(random.nextLong(300), 1 + random.nextLong(80));
            var better = new Tally(window.good() + 1, window.bad() - 1);
            var worse = rule.judge(window, norm);
            var then = rule.judge(better, norm);
            assertThat(then == UNKNOWN || then.compareTo(worse) >= 0)
                    .as("%s, then %s against %s", window, better, norm)
                    .isTrue();
        }
    }

    @Test
    void raisesNextToNoFalseAlarmsOverAYearOfStores() {
        var random = new Random(11);
        int alarms = 0;
        int days = 0;
        for (int store = 0; store < 200; store++) {
            var share = 0.02 + 0.15 * random.nextDouble();
            var daily = 5 + random.nextInt(120);
            var norm = draw(random, daily * 28, share);
            for (int day = 0; day < 90; day++, days++) {
                var level = rule.judge(draw(random, daily, share), norm);
                alarms += level == RED || level == AMBER ? 1 : 0;
            }
        }
        assertThat(alarms).as("alarms on %d ordinary days", days).isLessThan(days / 1_000);
    }

    private static Tally draw(Random random, int charges, double share) {
        var bad = random.doubles(charges).filter(each -> each < share).count();
        return new Tally(charges - bad, bad);
    }
}
