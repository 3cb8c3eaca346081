package io.storefleet.lists.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.fastspring.OrderId;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.PastedId;
import io.storefleet.lists.PastedId.Outcome;
import io.storefleet.lists.PastedIds;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreClients;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** A pasted list of ids: read from the stores themselves in batches, with a result for each. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PastedIdsTest {

    private final PastedIds pasted;
    private final TestAgency agency;
    private final ListedRows rows;
    private final Simulator simulator;
    private final StoreId aurora;
    private final StoreId fernlab;
    private final List<String> orders;

    PastedIdsTest(
            ApplicationContext context,
            PastedIds pasted,
            QuietSimulator quiet,
            StoreClients clients,
            TestDatabase database) {
        this.pasted = pasted;
        this.simulator = quiet.simulator();
        this.agency = TestAgency.in(context);
        this.rows = new ListedRows(database, agency.owner().tenant());
        this.aurora = agency.store(simulator.store("aurora"), TestContext.QUIET);
        this.fernlab = agency.store(simulator.store("fernlab"), TestContext.QUIET);
        this.orders = call(
                        agency.owner(),
                        () -> clients.client(aurora).orders().ids(1, 120).items())
                .stream()
                .map(OrderId::value)
                .toList();
    }

    private List<PastedId> read(Actor actor, String text) {
        return call(actor, () -> pasted.read("orders", text, ""));
    }

    @Test
    void readsEachFromItsStoreByFewCalls() {
        orders.forEach(id -> rows.order(aurora, id, ListedRows.BEGIN));
        simulator.forgetCalls();
        var results = read(agency.owner(), String.join("\n", orders));
        assertThat(results).hasSize(orders.size()).allSatisfy(each -> {
            assertThat(each.outcome()).isEqualTo(Outcome.FOUND);
            assertThat(Objects.requireNonNull(each.row()).store()).isEqualTo(aurora);
            assertThat(Objects.requireNonNull(each.live()).amount()).isNotNull();
        });
        assertThat(results).extracting(PastedId::typed).isEqualTo(orders);
        assertThat(simulator.calls()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void asksTheStoresForWhatNoCopyHasAndTellsWhatBecameOfEach() {
        rows.order(aurora, orders.getFirst(), ListedRows.BEGIN);
        var nowhere = "oRdNowhere0000000000aA";
        var results = read(
                agency.owner(),
                " " + orders.getFirst() + ", ref-" + orders.getFirst().toLowerCase(java.util.Locale.ROOT) + "\n"
                        + orders.get(1) + ";" + nowhere + " n@id " + orders.get(1));
        assertThat(results)
                .extracting(PastedId::outcome)
                .containsExactly(Outcome.FOUND, Outcome.NOT_FOUND, Outcome.FOUND, Outcome.NOT_FOUND, Outcome.NO_ID);
        assertThat(results.get(2).storeName())
                .isEqualTo(simulator.store("aurora").name());
    }

    @Test
    void aStoreWithoutGrantIsNeitherNamedNorAsked() {
        rows.order(aurora, orders.getFirst(), ListedRows.BEGIN);
        simulator.forgetCalls();
        var results = read(agency.member(Role.SUPPORT, fernlab), orders.getFirst());
        assertThat(results).singleElement().satisfies(each -> {
            assertThat(each.outcome()).isEqualTo(Outcome.NOT_FOUND);
            assertThat(each.row()).isNull();
        });
        assertThat(simulator.calls()).noneMatch(each -> "aurora".equals(each.store()));
    }

    @Test
    void takesNoMoreThanFiveHundred() {
        var text =
                IntStream.rangeClosed(0, PastedIds.MOST).mapToObj(n -> "id" + n).collect(Collectors.joining(" "));
        assertThatExceptionOfType(PastedIds.TooManyException.class).isThrownBy(() -> read(agency.owner(), text));
    }
}
