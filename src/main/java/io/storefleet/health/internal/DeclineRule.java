package io.storefleet.health.internal;

import io.storefleet.health.HealthSettings.Declines;
import io.storefleet.health.Level;
import io.storefleet.health.internal.StoreFacts.Tally;

/**
 * Tells whether more charges fail than usual. Fisher's exact test: had the window's charges been drawn at random from all
 * charges of window and norm together, how likely would be as many failures or more? It is exact for small numbers, where
 * a share alone alarms for two failures out of three, and it knows that a short norm is a weak one.
 */
final class DeclineRule {

    private static final double RED_TIMES = 1.5;

    private final Declines settings;

    DeclineRule(Declines settings) {
        this.settings = settings;
    }

    /** UNKNOWN where the window or the norm has too few charges to mean anything. */
    Level judge(Tally window, Tally norm) {
        if (window.all() < settings.charges() || norm.all() < settings.norm()) {
            return Level.UNKNOWN;
        }
        var times = times(window, norm);
        if (times < settings.times()) {
            return Level.GREEN;
        }
        var luck = luck(window, norm);
        if (luck < settings.luckRed() && times >= RED_TIMES * settings.times()) {
            return Level.RED;
        }
        return luck < settings.luck() ? Level.AMBER : Level.GREEN;
    }

    /** How many times the usual share; a norm without failures counts as half a failure, so that the answer is finite. */
    static double times(Tally window, Tally norm) {
        var usual = Math.max(0.5, norm.bad()) / norm.all();
        return (double) window.bad() / window.all() / usual;
    }

    /** The chance of as many failures or more by luck alone. */
    static double luck(Tally window, Tally norm) {
        var bad = window.bad() + norm.bad();
        var all = window.all() + norm.all();
        var most = Math.min(bad, window.all());
        var whole = choose(all, window.all());
        var sum = 0.0;
        for (var failures = window.bad(); failures <= most; failures++) {
            var good = window.all() - failures;
            if (good <= all - bad) {
                var one = Math.exp(choose(bad, failures) + choose(all - bad, good) - whole);
                sum += one;
                if (one < sum * 1e-12) {
                    break;
                }
            }
        }
        return Math.min(1, sum);
    }

    /** The logarithm of the binomial coefficient. */
    private static double choose(long of, long some) {
        return factorial(of) - factorial(some) - factorial(of - some);
    }

    /** The logarithm of the factorial: summed up to 20, then Stirling's series, exact to ten digits. */
    private static double factorial(long number) {
        if (number < 20) {
            var log = 0.0;
            for (var each = 2L; each <= number; each++) {
                log += Math.log(each);
            }
            return log;
        }
        double n = number;
        return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n * n * n);
    }
}
