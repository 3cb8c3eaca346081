package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.events.EventObjects;
import java.time.Instant;

/**
 * An event that is not in the copy yet.
 *
 * @param asOf when it was made, and never later than when it came: a clock ahead of ours must not freeze a row
 * @param attempts how often it was tried in vain
 */
record DueEvent(String id, String type, Instant asOf, int attempts, EventObjects objects) {

    @Override
    public String toString() {
        return "DueEvent[" + id + "]";
    }
}
