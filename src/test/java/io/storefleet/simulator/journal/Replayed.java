package io.storefleet.simulator.journal;

import java.time.Duration;

/** How many changes were done again, how many of them were answered otherwise than before, and how long it took. */
public record Replayed(int changes, int otherwise, Duration took) {

    @Override
    public String toString() {
        String text = "%d %s in %d.%03d s"
                .formatted(changes, changes == 1 ? "change" : "changes", took.toSeconds(), took.toMillisPart());
        return otherwise == 0 ? text : text + ", " + otherwise + " answered otherwise than before";
    }
}
