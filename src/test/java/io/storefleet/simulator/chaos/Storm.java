package io.storefleet.simulator.chaos;

import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.http.Throttling;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Draws a fault of any kind; tests of clients that must bear everything. */
final class Storm implements Supplier<Fault> {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final List<Fault> KINDS = List.of(
            new Fault.Instead(Reply.empty(500)),
            new Fault.Instead(Reply.empty(502)),
            new Fault.Instead(Reply.empty(503)),
            new Fault.Instead(Throttling.legacy()),
            new Fault.Instead(Throttling.tooMany(RETRY_AFTER)),
            new Fault.Instead(Reply.html(502, ChaosScript.PROXY_PAGE)),
            new Fault.Instead(Reply.html(200, ChaosScript.PROXY_PAGE)),
            new Fault.Delayed(PAUSE),
            new Fault.Dropped(),
            new Fault.Spoiled(Spoiling::emptied),
            new Fault.Spoiled(Spoiling::truncated),
            new Fault.Spoiled(Spoiling::cutOff),
            new Fault.Spoiled(Spoiling::withUnknownFields),
            new Fault.Spoiled(Spoiling::withUnknownEnums),
            new Fault.Spoiled(Spoiling::withSwappedTypes));

    private final Random random;

    Storm(Random random) {
        this.random = random;
    }

    @Override
    public Fault get() {
        return KINDS.get(random.nextInt(KINDS.size()));
    }
}
