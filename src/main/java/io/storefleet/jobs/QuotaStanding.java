package io.storefleet.jobs;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a store stands in the shared quota, on all nodes together.
 *
 * @param address the limit of the outgoing address, which the store shares with others
 * @param credential the store's own limit
 * @param people how many people wait for a call to this store
 * @param jobs how many slices of jobs do
 * @param place how many permits the address gives until the first of them has his, that one included; 0 when nobody waits.
 *     What is foreseen as things are: people who come meanwhile go first
 */
public record QuotaStanding(Limit address, Limit credential, int people, int jobs, int place) {

    /**
     * What one bucket may give.
     *
     * @param perMinute calls in any minute, as the service is believed to allow now
     * @param spent calls sent within the last minute
     * @param throttledUntil until when the service wants no call, or null
     */
    public record Limit(
            double perMinute, int spent, @Nullable Instant throttledUntil) {}

    /** Whose limit it is that holds a store up. */
    public enum Whose {
        STORE,
        ADDRESS
    }

    /** The service wants to be left alone. @param until when it goes on */
    public record Throttled(Whose whose, Instant until) {}

    /** What holds the store up longest, if the service has asked for a rest. */
    public Optional<Throttled> throttled() {
        Instant own = credential.throttledUntil();
        Instant shared = address.throttledUntil();
        if (own != null && (shared == null || own.isAfter(shared))) {
            return Optional.of(new Throttled(Whose.STORE, own));
        }
        return Optional.ofNullable(shared).map(until -> new Throttled(Whose.ADDRESS, until));
    }
}
