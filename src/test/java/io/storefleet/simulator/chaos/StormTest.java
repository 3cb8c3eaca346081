package io.storefleet.simulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.world.SimulatedStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract §16.16: faults for a share of the calls. */
class StormTest {

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit());
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void hitsAShareOfTheCallsTheSameOnesForTheSameSeed() {
        List<Integer> first = statuses(0.3, 7);
        simulator.chaos().clear();

        assertThat(first.stream().filter(status -> status == 418).count()).isBetween(35L, 85L);
        assertThat(statuses(0.3, 7)).isEqualTo(first);
        simulator.chaos().clear();
        assertThat(statuses(0.3, 8)).isNotEqualTo(first);
    }

    @Test
    void stormsWithEveryKindOfFaultInOneStoreAndPathOnly() {
        simulator.chaos().on("/products*").of(store).chance(0.5, 3).storm();
        Ask other = new Ask(simulator, simulator.store("fernlab"));

        Set<String> kinds =
                IntStream.range(0, 200).mapToObj(call -> kind(ask)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds)
                .contains("broken", "200 whole", "200 empty", "200 page", "404 empty", "429 whole", "500 empty");
        assertThat(IntStream.range(0, 20).mapToObj(call -> kind(other))).containsOnly("200 whole");
        assertThat(IntStream.range(0, 20).mapToObj(call -> status("/accounts"))).containsOnly(200);
    }

    private List<Integer> statuses(double share, long seed) {
        simulator.chaos().on("/products").chance(share, seed).status(418);
        return IntStream.range(0, 200).mapToObj(call -> status("/products")).toList();
    }

    private static String kind(Ask asked) {
        try {
            HttpResponse<String> answer = asked.get("/products");
            String body = answer.body().isEmpty() ? "empty" : answer.body().startsWith("<") ? "page" : "whole";
            return answer.statusCode() + " " + body;
        } catch (IOException broken) {
            return "broken";
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private int status(String path) {
        try {
            return ask.get(path).statusCode();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }
}
