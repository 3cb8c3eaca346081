package io.storefleet.jobs.internal;

import io.storefleet.jobs.Sweep;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets the turns of stores that had none for long, as removed ones have. */
@Component
class TurnSweep implements Sweep {

    private static final Duration LONG = Duration.ofDays(30);

    private final SliceTurns turns;

    TurnSweep(SliceTurns turns) {
        this.turns = turns;
    }

    @Override
    public String name() {
        return "store-turns";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional
    public void sweep() {
        turns.forget(LONG);
    }
}
