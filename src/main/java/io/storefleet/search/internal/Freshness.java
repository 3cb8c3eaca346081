package io.storefleet.search.internal;

import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.MirrorState;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How whole and fresh the copies are that an actor searches; looked up again after some seconds, not at every letter. */
@Component
class Freshness {

    private static final Duration KEEP = Duration.ofSeconds(5);
    private static final int MOST = 1_000;

    private record Known(Map<StoreId, MirrorState> states, Instant at) {}

    private final LinkedHashMap<Actor, Known> known = new LinkedHashMap<>();
    private final Mirror mirror;
    private final Clock clock;

    Freshness(Mirror mirror, Clock clock) {
        this.mirror = mirror;
        this.clock = clock;
    }

    /** The states of the stores the bound actor sees. */
    Map<StoreId, MirrorState> states() {
        var actor = Tenancy.actor();
        var now = clock.instant();
        synchronized (known) {
            var kept = known.get(actor);
            if (kept != null && now.isBefore(kept.at().plus(KEEP))) {
                return kept.states();
            }
        }
        Map<StoreId, MirrorState> states = new LinkedHashMap<>();
        mirror.states().forEach(state -> states.put(state.store(), state));
        synchronized (known) {
            known.remove(actor);
            known.put(actor, new Known(states, now));
            while (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return states;
    }
}
