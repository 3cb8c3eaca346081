package io.storefleet.team.internal;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops dead tokens and old guesses. */
@Component
class Housekeeping {

    private final Tokens tokens;
    private final Throttle throttle;

    Housekeeping(Tokens tokens, Throttle throttle) {
        this.tokens = tokens;
        this.throttle = throttle;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        tokens.sweep();
        throttle.sweep();
    }
}
