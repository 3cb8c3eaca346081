package io.storefleet.health.internal;

import io.storefleet.health.Check;
import io.storefleet.health.Finding;
import io.storefleet.health.Finding.Facts;
import io.storefleet.health.HealthSettings.Trade;
import io.storefleet.health.Level;
import io.storefleet.health.internal.StoreFacts.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Judges what a store sells by its copy: nothing is said while that is not whole. */
final class TradeJudge {

    private final Trade settings;
    private final DeclineRule rule;

    TradeJudge(Trade settings) {
        this.settings = settings;
        this.rule = new DeclineRule(settings.declines());
    }

    void judge(StoreFacts facts, Instant now, Consumer<Finding> found) {
        var copy = facts.copy();
        if (!copy.whole() || copy.countedAt() == null) {
            found.accept(new Finding(Check.DECLINES, Level.UNKNOWN, "copying", now, Facts.NONE));
            found.accept(new Finding(Check.CHARGES, Level.UNKNOWN, "copying", now, Facts.NONE));
            found.accept(new Finding(Check.TEST_MODE, Level.UNKNOWN, "copying", now, Facts.NONE));
            return;
        }
        found.accept(declines(facts.trade(), now));
        found.accept(charges(facts.late(), now));
        found.accept(mode(facts.trade().mode(), now));
    }

    /** The last day, and where that alarms nobody the last week: a slow rise shows there only. */
    private Finding declines(StoreFacts.Trade trade, Instant now) {
        var day = rule.judge(trade.day(), trade.dayNorm());
        if (day.bad()) {
            return new Finding(Check.DECLINES, day, "day", now, facts(trade.day(), trade.dayNorm()));
        }
        var week = rule.judge(trade.week(), trade.weekNorm());
        if (week.bad()) {
            return new Finding(Check.DECLINES, week, "week", now, facts(trade.week(), trade.weekNorm()));
        }
        var known = day == Level.GREEN || week == Level.GREEN;
        return new Finding(
                Check.DECLINES, known ? Level.GREEN : Level.UNKNOWN, known ? "usual" : "few", now, Facts.NONE);
    }

    private static Facts facts(Tally window, Tally norm) {
        var percent = (int) Math.round(100 * DeclineRule.times(window, norm));
        return new Facts(window.bad(), window.all(), percent, null, null);
    }

    private Finding charges(StoreFacts.Late late, Instant now) {
        var oldest = late.oldest();
        if (oldest == null) {
            return new Finding(Check.CHARGES, Level.GREEN, "none", now, Facts.NONE);
        }
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var old = oldest.isBefore(today.minusDays(settings.chargesAge().toDays()));
        var level = old || late.count() >= settings.charges() ? Level.RED : Level.AMBER;
        // Noon, so that the day stays the same wherever it is read.
        var day = oldest.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Finding(Check.CHARGES, level, "past", now, new Facts(late.count(), 0, 0, day, null));
    }

    private static Finding mode(Tally mode, Instant now) {
        if (mode.good() == 0 && mode.bad() > 0) {
            return new Finding(Check.TEST_MODE, Level.AMBER, "test-only", now, Facts.count(mode.bad()));
        }
        return mode.all() == 0
                ? new Finding(Check.TEST_MODE, Level.UNKNOWN, "no-orders", now, Facts.NONE)
                : new Finding(Check.TEST_MODE, Level.GREEN, "live", now, Facts.NONE);
    }
}
