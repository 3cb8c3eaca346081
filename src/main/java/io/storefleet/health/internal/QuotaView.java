package io.storefleet.health.internal;

import io.storefleet.tenancy.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How the service lets us call each store of the bound tenant. */
interface QuotaView {

    /** Stores without a credential are missing. */
    Map<StoreId, Use> uses();

    /** How one store's calls go. */
    sealed interface Use {

        Duration LONG = Duration.ofMinutes(15);

        /** Nobody can tell. */
        record Unknown() implements Use {}

        /** As fast as may be. */
        record Free() implements Use {}

        /** The service refused calls, so we make no more than so many a minute. */
        record Slowed(int perMinute) implements Use {}

        /** No call at all until then. */
        record Stopped(Instant until) implements Use {}

        default boolean longStop(Instant now) {
            return this instanceof Stopped(var until) && until.isAfter(now.plus(LONG));
        }
    }
}
