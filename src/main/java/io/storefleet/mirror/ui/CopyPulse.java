package io.storefleet.mirror.ui;

import io.storefleet.fastspring.Pause;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often a page looks how far the copies are: every moment while one fills, else now and then. */
@Component
class CopyPulse {

    private static final Duration FILLING = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofSeconds(20);

    private final Pause pause = Thread::sleep;

    /** Waits for the next look. */
    void await(boolean filling) throws InterruptedException {
        pause.sleep(filling ? FILLING : QUIET);
    }
}
