package io.storefleet.mirror.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.mirror.Stream;
import io.storefleet.mirror.internal.sync.SyncFixture.Scene;
import io.storefleet.simulator.Call;
import io.storefleet.testing.StorefleetTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** A store is copied from nothing. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FirstCopyTest {

    private final SyncFixture fixture;
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    FirstCopyTest(SyncFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void open() {
        scene = fixture.scene();
    }

    @Test
    void equalsTheStoreRowByRow() {
        fixture.copy(scene);
        new Truth(fixture.simulator(), scene.simulated()).equalsTheCopy(fixture, scene.store());
    }

    @Test
    void saysWhatIsKnownOfWhatIsExpected() {
        assertThat(fixture.state(scene).streams()).isEmpty();
        assertThat(fixture.state(scene).searchable()).isFalse();
        fixture.copy(scene);
        for (var stream : fixture.state(scene).streams()) {
            assertThat(stream.whole()).as(stream.stream().key()).isTrue();
            assertThat(stream.expected()).as(stream.stream().key()).isEqualTo(stream.known());
        }
        assertThat(fixture.state(scene).freshUntil()).isNotNull();
    }

    @Test
    void readsAListOfUnknownLengthAgainOnlyWhenPeopleCanSearch() {
        fixture.copy(scene);
        var calls = fixture.simulator().calls().stream().map(Call::path).toList();
        var rounds = IntStream.range(0, calls.size())
                .filter(at -> calls.get(at).matches("/subscriptions[?](.*&)?page=1(&.*)?"))
                .boxed()
                .toList();
        assertThat(rounds).hasSize(2);
        assertThat(calls.subList(0, rounds.getLast()))
                .as("orders and the ids of accounts come before")
                .anyMatch(path -> path.startsWith("/orders?"))
                .anyMatch(path -> path.startsWith("/accounts?"))
                .noneMatch(path -> path.startsWith("/accounts/"));
        assertThat(fixture.stream(scene, Stream.SUBSCRIPTIONS).freshUntil()).isNotNull();
    }

    @Test
    void asksForNothingTwiceWhenItGoesOn() {
        fixture.copy(scene);
        fixture.simulator().forgetCalls();
        fixture.slice();
        fixture.slice();
        assertThat(fixture.simulator().calls()).isEmpty();
        assertThat(fixture.stream(scene, Stream.ORDERS).whole()).isTrue();
    }
}
