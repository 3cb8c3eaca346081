package io.storefleet.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.world.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Contract §6, §16.3 and §16.10. */
class HappeningsTest {

    private final SimulatedTime time =
            new SimulatedTime(Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC), 1);
    private final Happenings happenings = state().happenings();

    @Test
    void keepsWhatHappenedNewestFirstAndUnprocessed() {
        happen("account.created");
        happen("account.updated");

        assertThat(happenings.all()).extracting(Happening::type).containsExactly("account.updated", "account.created");
        assertThat(happenings.all()).noneMatch(Happening::processed).allMatch(Happening::live);
    }

    @Test
    void forgetsAfterThirtyDays() {
        Happening old = happen("account.created");
        time.advance(Duration.ofDays(30));
        assertThat(happenings.find(old.id())).isPresent();

        time.advance(Duration.ofMillis(1));

        assertThat(happenings.find(old.id())).isEmpty();
        assertThat(happenings.mark(old.id(), true)).isEmpty();
    }

    @Test
    void marksOneAndLeavesTheOthers() {
        Happening first = happen("account.created");
        Happening second = happen("account.updated");

        assertThat(happenings.mark(first.id(), true)).get().matches(Happening::processed);
        assertThat(happenings.find(second.id())).get().matches(event -> !event.processed());
        assertThat(happenings.all()).extracting(Happening::id).containsExactly(second.id(), first.id());
    }

    @Test
    void findsTheNewestThatAreWanted() {
        for (int number = 0; number < 5; number++) {
            happen("account.created");
            happen("account.updated");
        }

        List<Happening> found = happenings.newest(event -> event.type().equals("account.created"), 3);

        assertThat(found).hasSize(3).allMatch(event -> event.type().equals("account.created"));
        assertThat(found.getFirst()).isEqualTo(happenings.all().get(1));
    }

    @Test
    void tellsListenersAtOnce() {
        List<Happening> heard = new ArrayList<>();
        happenings.listen(heard::add);

        Happening told = happen("account.created");

        assertThat(heard).containsExactly(told);
    }

    @Test
    void makesTheSameIdsForTheSameSeedSomeBeginningOddly() {
        List<String> ids = ids();

        assertThat(ids)
                .isEqualTo(ids())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9_-]{22}"))
                .anyMatch(id -> id.startsWith("-"))
                .anyMatch(id -> id.startsWith("_"));
    }

    private Happening happen(String type) {
        return happenings.happened(type, true, expanded -> JsonNodeFactory.instance.objectNode());
    }

    private List<String> ids() {
        Happenings fresh = state().happenings();
        return IntStream.range(0, 40).mapToObj(n -> fresh.newId()).toList();
    }

    private StoreState state() {
        World world = new World(new World.Plan(1, 10, LocalDate.of(2026, 6, 1)), Map.of());
        return new StoreState(world.stores().getFirst(), time, () -> Duration.ZERO);
    }
}
