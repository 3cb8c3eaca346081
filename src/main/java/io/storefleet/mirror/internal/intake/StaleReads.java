package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.subscriptions.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recognises an answer from before the event that made us ask: the service serves stale reads for minutes. Only for kinds
 * of events that move the object's own moment of change, and only a few times, since that moment is not promised to move.
 */
@Component
class StaleReads {

    private static final List<String> MOVING = List.of("subscription.charge.", "return.");
    private static final Duration TOLERANCE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int TIMES = 3;

    /** Whether what was read for the event is older than the event. */
    boolean tellsLessThan(DueEvent event, Reread reread) {
        if (event.attempts() >= TIMES
                || event.asOf().isBefore(reread.asked().minus(LONGEST))
                || MOVING.stream().noneMatch(event.type()::startsWith)) {
            return false;
        }
        var latest = event.asOf().minus(TOLERANCE);
        var orders = reread.orders().stream()
                .filter(order -> event.objects().orderIds().contains(order.id()))
                .map(Order::state)
                .map(Order.State::changed);
        var subscriptions = reread.subscriptions().stream()
                .filter(each -> event.objects().subscriptionIds().contains(each.id()))
                .map(each -> changed(each));
        return Stream.concat(orders, subscriptions).anyMatch(changed -> changed != null && changed.isBefore(latest));
    }

    private static @Nullable Instant changed(Subscription subscription) {
        return subscription.status().changed();
    }
}
