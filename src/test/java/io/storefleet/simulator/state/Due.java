package io.storefleet.simulator.state;

import java.time.Instant;
import java.util.Optional;

/** Something that has work at certain moments, as billing has; asked again after each piece of work. */
public interface Due {

    /** The moment of its next work, empty while there is none; must move on once that work is done. */
    Optional<Instant> next();

    /** Does the work of this moment; simulated time stands at it when time is advanced, later after a tick. */
    void run(Instant moment);
}
