package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.links.internal.LinksFixture.Line;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Base of tests of runs over two stores. */
abstract class TwoStoresTest extends LinkRunTest {

    StoreId second;
    SimulatedStore other;

    @SuppressWarnings("NullAway.Init")
    TwoStoresTest(LinksFixture fixture) {
        super(fixture);
    }

    @BeforeEach
    void connect() {
        second = fixture.another(scene, 1);
        other = simulator.stores().get(1);
    }

    final LinkBatchId start(int look, List<Line> lines) {
        return fixture.start(scene.owner(), List.of(scene.store(), second), look, lines);
    }

    final List<Line> both(int first, int more) {
        return Stream.concat(
                        scene.ids(first).stream().map(id -> Line.known(scene.store(), id)),
                        IntStream.range(0, more).mapToObj(at -> Line.known(second, other.idAt(at))))
                .toList();
    }

    final int asked() {
        return (int) simulator.calls().stream().filter(Call::authenticates).count();
    }
}
