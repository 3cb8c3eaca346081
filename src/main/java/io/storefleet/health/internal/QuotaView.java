package io.storefleet.health.internal;

import io.storefleet.tenancy.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How the service lets us call each store of the bound tenant. */
interface QuotaView {

    /** Stores of which nothing is known are missing. */
    Map<StoreId, Use> uses(Instant now);

    /** How one store's calls go. */
    sealed interface Use {

        Duration LONG = Duration.ofMinutes(15);

        /** Nothing was called yet, or nobody can tell. */
        record Unknown() implements Use {}

        /** As fast as may be; the share of it in use, if known. */
        record Free(int percent) implements Use {}

        /** The service refused calls, so we call slower: at this share of what is allowed. */
        record Slowed(int percent) implements Use {}

        /** No call at all until then; whether the whole outgoing address is stopped, not this store alone. */
        record Stopped(Instant until, boolean everybody) implements Use {}

        default boolean longStop(Instant now) {
            return this instanceof Stopped(var until, var _) && until.isAfter(now.plus(LONG));
        }
    }
}
