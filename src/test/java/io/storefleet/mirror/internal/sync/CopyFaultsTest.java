package io.storefleet.mirror.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.Switch;
import io.storefleet.testing.StorefleetTest;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Whatever goes wrong while a store is copied: its copy is whole and right in the end. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CopyFaultsTest {

    private final SyncFixture fixture;
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit());

    CopyFaultsTest(SyncFixture fixture) {
        this.fixture = fixture;
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void equalsTheStoreAfterAStormOfAllFaults() {
        new CopyFaults(fixture, simulator).storm("aurora", 0.3, 20_261_122);
    }

    @Test
    void losesAndDoublesNothingWhenItIsKilledAnywhere() {
        new CopyFaults(fixture, simulator).kills("fernlab", 25, 7);
    }

    @Test
    void hidesNothingWhenTheServiceThrottlesByA404() {
        new CopyFaults(fixture, simulator).throttling("fernlab", 300);
    }

    @Test
    void missesNothingOfAListThatShiftsWhileItIsRead() {
        var rig = new CopyRig(fixture, simulator, "aurora");
        var state = simulator.state("aurora");
        var orders = new HashSet<String>();
        var accounts = new HashSet<String>();
        state.orders().each(0, state.orders().size(), orders::add);
        state.accounts().each(0, state.accounts().size(), accounts::add);
        simulator.switches().turnOn(Switch.SHIFTING);
        rig.until(() -> rig.state().searchable());
        assertThat(fixture.column("select id from tenant.mirror_order where store_id = '" + rig.store() + "'"))
                .containsAll(orders);
        assertThat(fixture.column("select id from tenant.mirror_account where store_id = '" + rig.store() + "'"))
                .containsAll(accounts);
        simulator.switches().clear();
        rig.readAgain();
        rig.equalsTheStore();
    }

    @Test
    void asksForFewerAtOnceWhereAnswersBreakOff() {
        var rig = new CopyRig(fixture, simulator, "aurora");
        simulator.chaos().on("/orders").after(8).times(4).truncated();
        rig.until(() -> rig.state().searchable());
        var sizes = simulator.calls().stream()
                .filter(call -> call.path().startsWith("/orders?"))
                .map(call -> Integer.parseInt(call.path().replaceAll(".*limit=([0-9]+).*", "$1")))
                .toList();
        assertThat(sizes).anyMatch(size -> size > 20);
        assertThat(java.util.stream.IntStream.range(1, sizes.size())).anyMatch(at -> sizes.get(at) < sizes.get(at - 1));
        rig.copy();
        rig.equalsTheStore();
    }

    @Test
    void readsObjectsByTheirIdsWhereTheListHasOnlyIds() {
        var rig = new CopyRig(fixture, simulator, "aurora");
        var state = simulator.state("aurora");
        var first = new java.util.ArrayList<String>();
        state.orders().each(0, 5, first::add);
        var ids = first.stream().map(id -> '"' + id + '"').collect(java.util.stream.Collectors.joining(","));
        simulator.chaos().on("/orders").status(200, """
                {"action":"order.lookup","result":"success","page":1,"nextPage":null,"total":5,"orders":[%s]}""".formatted(ids));
        rig.until(() -> rig.rows(ObjectKind.ORDER) == 5);
        assertThat(simulator.calls())
                .anyMatch(call ->
                        call.path().startsWith("/orders/") && call.path().contains(","));
    }

    @Test
    void takesFewCallsForALargeStore() {
        try (var large =
                Simulator.start(SimulatorSettings.defaults().withoutLimit().withAccounts(2_000))) {
            var rig = new CopyRig(fixture, large, "aurora");
            rig.until(() -> rig.state().searchable());
            assertThat(rig.rows(ObjectKind.ACCOUNT)).isEqualTo(2_000);
            assertThat(CopyFaults.listing(large)).isLessThan(120);
        }
    }
}
