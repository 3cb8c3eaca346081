package io.storefleet.mirror.internal.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Bounds the deliveries in hand, so that neither their bodies fill the memory nor their transactions take the connections
 * that people need; one store gets a part of them only.
 */
@Component
class DeliveryTurns {

    private final IntakeSettings settings;
    private final Semaphore all;
    private final Map<Route, Semaphore> ofStores = new ConcurrentHashMap<>();

    DeliveryTurns(IntakeSettings settings) {
        this.settings = settings;
        this.all = new Semaphore(settings.atOnce());
    }

    /** Waits for a turn and takes the delivery in; answers {@link Receipt#LATER} when none comes in time. */
    Receipt take(Route route, Supplier<Receipt> delivery) {
        var own = ofStores.computeIfAbsent(route, key -> new Semaphore(settings.ofOneStore()));
        return within(own, () -> within(all, delivery));
    }

    private Receipt within(Semaphore turns, Supplier<Receipt> delivery) {
        try {
            if (!turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return Receipt.LATER;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Receipt.LATER;
        }
        try {
            return delivery.get();
        } finally {
            turns.release();
        }
    }
}
