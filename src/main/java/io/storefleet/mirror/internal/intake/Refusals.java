package io.storefleet.mirror.internal.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts deliveries with a wrong signature by store, and when they are enough for now. Kept in memory and written down
 * some seconds apart, so that a flood of them costs neither rows nor log lines.
 */
@Component
class Refusals {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(10);

    private record Count(Instant begin, int inWindow, long unwritten, Instant written) {}

    private final Map<Route, Count> counts = new ConcurrentHashMap<>();
    private final WebhookRows webhooks;
    private final TransactionTemplate transaction;
    private final IntakeSettings settings;
    private final Clock clock;

    Refusals(WebhookRows webhooks, TransactionTemplate transaction, IntakeSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a delivery for the store is to be looked at. */
    boolean admit(Route route) {
        var count = counts.get(route);
        return count == null || ended(count, clock.instant()) || count.inWindow() < settings.refusals();
    }

    /** One more, of the bound tenant. */
    Receipt refuse(Route route) {
        var now = clock.instant();
        var toWrite = count(route, now);
        if (toWrite > 0) {
            transaction.executeWithoutResult(status -> webhooks.refused(route.store(), toWrite, now));
        }
        return Receipt.UNSIGNED;
    }

    /** How many are to be written down now, 0 for none. */
    private long count(Route route, Instant now) {
        var after = counts.merge(
                route,
                new Count(now, 1, 1, Instant.EPOCH),
                (before, one) -> new Count(
                        ended(before, now) ? now : before.begin(),
                        ended(before, now) ? 1 : before.inWindow() + 1,
                        before.unwritten() + 1,
                        before.written()));
        if (now.isBefore(after.written().plus(WRITTEN_EVERY))) {
            return 0;
        }
        var claimed = new Count(after.begin(), after.inWindow(), 0, now);
        return counts.replace(route, after, claimed) ? after.unwritten() : 0;
    }

    private static boolean ended(Count count, Instant now) {
        return !now.isBefore(count.begin().plus(WINDOW));
    }
}
