package io.storefleet.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Call;
import io.storefleet.testing.QuietSimulator;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Which rows the list reads, counted at a store that no other test calls. */
class AccountReadsViewTest extends AccountsPageTest {

    AccountReadsViewTest(ApplicationContext context, QuietSimulator quiet) {
        super(context, quiet, quiet.simulator().stores().size() - 1);
    }

    private List<String> asked() {
        return simulator.calls().stream()
                .filter(call -> shop.slug().equals(call.store()))
                .map(Call::ids)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void readsOnlyAFewRowsAtATimeAndNoneThatWasScrolledAway() throws Exception {
        var hold = simulator.chaos().on("/accounts/*").hold();
        var begun = IntStream.range(0, 4);
        var inView = IntStream.range(30, 33);
        var wanted = IntStream.concat(begun, inView).mapToObj(shop::idAt).toList();
        as(agency.owner(), () -> {
            openList();
            scroll(0, 10);
            assertThat(hold.awaitCall(Duration.ofSeconds(10))).isTrue();
            scroll(30, 3);
            // As the browser does, once it has let the rows before go; waiting for the ids has counted updates, too.
            for (int turn = 0; turn < 3; turn++) {
                IntStream.range(0, 5_000).forEach(grid().getDataCommunicator()::confirmUpdate);
                roundTrip();
            }
            hold.release();
            await(
                    "the rows in view",
                    () -> person(32).equals(shop.accounts().get(32).name()));
            // Closing the window would cut off the calls still under way, and the simulator notes a call at its end.
            await("the calls under way", () -> asked().containsAll(wanted));
        });
        var lines = IntStream.range(0, 120).filter(line -> asked().contains(shop.idAt(line)));
        assertThat(lines).as("%s", simulator.calls()).containsExactly(0, 1, 2, 3, 30, 31, 32);
        assertThat(asked()).doesNotHaveDuplicates();
    }
}
