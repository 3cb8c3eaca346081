package io.storefleet.health.internal;

import io.storefleet.health.Check;
import io.storefleet.health.Finding;
import io.storefleet.health.Finding.Facts;
import io.storefleet.health.HealthSettings.Freshness;
import io.storefleet.health.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges how whole and how fresh a store's copy is, and whether news of it arrive. */
final class FreshnessJudge {

    /** The troubles of streams that have a sentence of their own. */
    private static final Map<String, String> TROUBLES = Map.of(
            "credential-refused", "credential-refused",
            "credentials-refused", "credential-refused",
            "throttled", "throttled",
            "not-found-or-throttled", "throttled",
            "not-allowed", "not-allowed",
            "connection-refused", "unreachable",
            "unknown-host", "unreachable",
            "tls-failed", "unreachable",
            "timeout", "unreachable",
            "service-failed", "service-failed");

    /** A store with orders should have told of one by then. */
    private static final Duration FIRST_DELIVERY = Duration.ofDays(1);

    private final Freshness settings;

    FreshnessJudge(Freshness settings) {
        this.settings = settings;
    }

    void judge(StoreFacts facts, Instant now, Consumer<Finding> found) {
        found.accept(copy(facts, now));
        found.accept(lag(facts.copy(), now));
        found.accept(silence(facts.events(), facts.trade().day().good() > 0, now));
        found.accept(backlog(facts.events(), now));
    }

    private static Finding copy(StoreFacts facts, Instant now) {
        var copy = facts.copy();
        if (copy.whole()) {
            return new Finding(Check.COPY, Level.GREEN, "whole", now, Facts.NONE);
        }
        return copy.begun()
                ? new Finding(Check.COPY, Level.UNKNOWN, "filling", now, new Facts(0, 0, copy.percent(), null, null))
                : new Finding(Check.COPY, Level.UNKNOWN, "waiting", now, Facts.NONE);
    }

    private Finding lag(StoreFacts.Copy copy, Instant now) {
        var trouble = copy.trouble();
        var since = copy.troubleAt() == null ? now : copy.troubleAt();
        var from = copy.freshUntil() == null ? since : copy.freshUntil();
        var behind = Duration.between(from, now);
        var level = level(behind, settings.lag(), settings.lagRed());
        if (trouble != null && level.bad()) {
            var code = TROUBLES.getOrDefault(trouble, "trouble");
            return new Finding(Check.LAG, level, code, now, Facts.at(from));
        }
        if (copy.freshUntil() == null || !copy.whole()) {
            return new Finding(Check.LAG, Level.UNKNOWN, "unknown", now, Facts.NONE);
        }
        return level.bad()
                ? new Finding(Check.LAG, level, "behind", now, Facts.at(from))
                : new Finding(Check.LAG, Level.GREEN, "fresh", now, Facts.NONE);
    }

    private Finding silence(StoreFacts.Events events, boolean sells, Instant now) {
        var rule = settings.silence();
        var heard = events.heardAt();
        var usual = events.usualGap();
        if (heard == null) {
            return never(events.setUpAt(), sells, now);
        }
        if (usual == null || events.deliveries() < rule.deliveries()) {
            return new Finding(Check.WEBHOOK, Level.UNKNOWN, "seldom", now, Facts.at(heard));
        }
        var silent = Duration.between(heard, now);
        var level = level(silent, longer(usual, rule.amber()), longer(usual, rule.red()));
        var facts = new Facts(0, 0, 0, heard, usual);
        return level.bad()
                ? new Finding(Check.WEBHOOK, level, "silent", now, facts)
                : new Finding(Check.WEBHOOK, Level.GREEN, "heard", now, Facts.NONE);
    }

    private static Finding never(@Nullable Instant setUp, boolean sells, Instant now) {
        return setUp != null && sells && setUp.isBefore(now.minus(FIRST_DELIVERY))
                ? new Finding(Check.WEBHOOK, Level.AMBER, "never", now, Facts.at(setUp))
                : new Finding(Check.WEBHOOK, Level.UNKNOWN, "none", now, Facts.NONE);
    }

    private Duration longer(Duration usual, double times) {
        var millis = Math.max(usual.toMillis(), settings.silence().floor().toMillis()) * times;
        return Duration.ofMillis((long) millis);
    }

    private Finding backlog(StoreFacts.Events events, Instant now) {
        var since = events.waitingSince();
        if (since == null) {
            return new Finding(Check.EVENTS, Level.GREEN, "none", now, Facts.NONE);
        }
        var level = level(Duration.between(since, now), settings.backlog(), settings.backlogRed());
        var facts = new Facts(events.waiting(), 0, 0, since, null);
        return level.bad()
                ? new Finding(Check.EVENTS, level, "waiting", now, facts)
                : new Finding(Check.EVENTS, Level.GREEN, "working", now, Facts.NONE);
    }

    private static Level level(Duration age, Duration amber, Duration red) {
        if (age.compareTo(red) > 0) {
            return Level.RED;
        }
        return age.compareTo(amber) > 0 ? Level.AMBER : Level.GREEN;
    }
}
