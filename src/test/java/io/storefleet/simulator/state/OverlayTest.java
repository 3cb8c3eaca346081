package io.storefleet.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract §16.11. */
class OverlayTest {

    private final SimulatedTime time =
            new SimulatedTime(Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC), 1);
    private Duration stale = Duration.ZERO;
    private final Overlay<String> overlay = new Overlay<>(
            id -> id.startsWith("w") ? Optional.of("world " + id) : Optional.empty(), new Freshness(time, () -> stale));

    @Test
    void showsTheWorldUntilSomethingIsWritten() {
        assertThat(overlay.read("w1")).hasValue("world w1");

        overlay.put("w1", "changed");

        assertThat(overlay.read("w1")).hasValue("changed");
        assertThat(overlay.read("w2")).hasValue("world w2");
    }

    @Test
    void listsOnlyWhatTheWorldDoesNotKnowAsAdded() {
        overlay.put("w1", "changed");
        overlay.put("new", "made");
        overlay.put("new", "made again");

        assertThat(overlay.added()).containsExactly("new");
        assertThat(overlay.changed()).containsExactlyInAnyOrder("changed", "made again");
    }

    @Test
    void takesAwayThingsOfTheWorldToo() {
        overlay.remove("w1");

        assertThat(overlay.read("w1")).isEmpty();
        assertThat(overlay.latest("w1")).isEmpty();
        assertThat(overlay.changed()).isEmpty();
    }

    @Test
    void servesReadersTheVersionBeforeTheLastWriteForAsLongAsSwitched() {
        stale = Duration.ofSeconds(5);
        overlay.put("w1", "changed");
        overlay.put("new", "made");

        assertThat(overlay.read("w1")).hasValue("world w1");
        assertThat(overlay.read("new")).isEmpty();
        assertThat(overlay.latest("w1")).hasValue("changed");

        time.advance(Duration.ofSeconds(5));
        assertThat(overlay.read("w1")).hasValue("changed");
        assertThat(overlay.read("new")).hasValue("made");
    }
}
