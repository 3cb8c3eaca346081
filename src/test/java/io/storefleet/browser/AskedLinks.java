package io.storefleet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Call;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the journey's run asks FastSpring for: 120 ids, of which the store knows 117; the others lie in different slices. */
record AskedLinks(Simulator simulator, SimulatedStore store) {

    static final int KNOWN = 117;
    static final List<String> UNKNOWN =
            List.of("NoSuchAccountAtAll0001", "NoSuchAccountAtAll0002", "NoSuchAccountAtAll0003");

    /** Ids of one call of a run, which is also what a killed process may lose. */
    private static final int SLICE = 50;

    List<String> pasted() {
        var ids =
                new ArrayList<>(IntStream.range(0, KNOWN).mapToObj(store::idAt).toList());
        ids.add(20, UNKNOWN.get(0));
        ids.add(60, UNKNOWN.get(1));
        ids.add(110, UNKNOWN.get(2));
        return Collections.unmodifiableList(ids);
    }

    List<Call> calls() {
        return simulator.calls().stream().filter(Call::authenticates).toList();
    }

    void assertThatAtMostOneSliceWasAskedTwice() {
        var asked = calls().stream().flatMap(call -> call.ids().stream()).toList();
        assertThat(new HashSet<>(asked)).containsExactlyInAnyOrderElementsOf(pasted());
        var times = asked.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(times.values()).allMatch(count -> count <= 2);
        // The first call was answered; what was under way when the process died is asked again.
        assertThat(asked.size() - times.size()).as("ids asked twice").isLessThanOrEqualTo(pasted().size() - SLICE);
    }
}
