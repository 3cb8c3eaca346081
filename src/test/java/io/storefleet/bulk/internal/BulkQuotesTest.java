package io.storefleet.bulk.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.bulk.BulkFilter;
import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkProblem.Kind;
import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkState;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.jobs.JobWorker;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.quotes.QuoteChange;
import io.storefleet.quotes.internal.QuoteRig;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Withdrawing many quotes, which nothing copies: their stores are asked. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BulkQuotesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ApplicationContext context;
    private final QuoteRig shop;
    private final BulkRig rig;
    private final Actor owner;
    private final String one;
    private final String other;

    BulkQuotesTest(ApplicationContext context) {
        this.context = context;
        this.shop = new QuoteRig(context);
        this.rig = new BulkRig(context, shop.agency, shop.store);
        this.owner = shop.agency.owner();
        this.one = shop.made().value();
        this.other = shop.made().value();
        rig.forgetCalls();
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private BulkRunId of(Actor actor, String... ids) {
        var rows = Stream.of(ids).map(id -> new RowId(shop.store, id)).toList();
        return rig.prepare(actor, "quote.cancel", "{}", new Selection.Picked("quotes", rows));
    }

    private BulkRunId lines(Actor actor, String text) {
        return rig.lines(actor, "quote.cancel", "{}", text);
    }

    private BulkRunId done(BulkRunId run) {
        rig.start(run, 0);
        rig.work();
        return run;
    }

    private QuoteStatus status(String id) {
        return shop.live(new QuoteId(id)).course().status();
    }

    @Test
    void asksTheStoreWhatThereIsAndWithdrawsEachOnce() {
        var withdrawn = shop.made();
        shop.change(owner, withdrawn, new QuoteChange.Cancel());
        rig.forgetCalls();
        var run = of(owner, one, other, withdrawn.value(), "quote-of-nobody");
        assertThat(rig.counts(run))
                .isEqualTo(Map.of(BulkState.WAITING, 2L, BulkState.SAME, 1L, BulkState.NOT_FOUND, 1L));
        assertThat(rig.rows(run)).extracting(BulkRow::reason).contains("withdrawn");
        assertThat(rig.view(run).tallies())
                .filteredOn(tally -> tally.state() == BulkState.WAITING)
                .singleElement()
                .satisfies(tally -> {
                    assertThat(tally.currency()).isEqualTo("USD");
                    assertThat(tally.amount()).isPositive();
                });
        assertThat(rig.view(run).freshUntil()).isNotNull();
        assertThat(rig.as(() -> rig.bulk().namesToType(run))).containsExactly(rig.name(shop.store));
        assertThat(rig.sent()).isZero();
        done(run);
        assertThat(rig.rows(run, BulkFilter.DONE)).hasSize(2);
        assertThat(List.of(status(one), status(other))).containsOnly(QuoteStatus.CANCELED);
        assertThat(rig.sent()).isEqualTo(2);
    }

    @Test
    void findsThoseThatLinesNameWithAndWithoutTheirStore() {
        var run = lines(
                owner,
                "store,quote\n" + rig.name(shop.store) + "," + one + "\n," + other + "\n," + other + "\nNo such store,"
                        + one + "\n,quote-of-nobody");
        assertThat(rig.rows(run))
                .extracting(row -> row.line() + " " + row.state() + " " + row.reason())
                .containsExactly(
                        "2 WAITING ", "3 WAITING ", "4 UNUSABLE duplicate", "5 UNUSABLE no-store", "6 NOT_FOUND ");
    }

    @Test
    void neverSendsTwiceWhatIsNotKnownAndMovesOnWhenItIs() throws SQLException {
        rig.simulator.chaos().on("/quotes/" + one + "/cancel").times(1).cutOff();
        var run = done(of(owner, one, other));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.CHECKING, 1L, BulkState.DONE, 1L));
        rig.pass(Duration.ofSeconds(61), new RowId(shop.store, one));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 2L));
        assertThat(rig.sent()).isEqualTo(2);
    }

    @Test
    void sendsNothingTwiceWhenANodeDies() throws InterruptedException {
        var run = of(owner, one);
        rig.start(run, 0);
        var hold =
                rig.simulator.chaos().on("/quotes/" + one + "/cancel").times(1).hold();
        var worker = rig.bean(JobWorker.class);
        var killed = Thread.ofVirtual().start(worker::runOnce);
        assertThat(hold.awaitCall(SOON)).isTrue();
        rig.declareDead();
        rig.work();
        hold.release();
        killed.join();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L));
        assertThat(rig.sent()).isOne();
    }

    @Test
    void readsEachAgainAndReckonsTheOthersAnew() {
        var run = of(owner, one, other);
        call(
                owner,
                () -> rig.bean(StoreClients.class).client(shop.store).quotes().cancel(new QuoteId(one)));
        rig.simulator.chaos().on("/quotes/" + other + "/cancel").times(1).status(504);
        rig.forgetCalls();
        done(run);
        assertThat(rig.rows(run)).extracting(BulkRow::reason).containsExactlyInAnyOrder("withdrawn", "");
        var again = rig.as(() -> rig.bulk().again(run));
        assertThat(rig.counts(again)).isEqualTo(Map.of(BulkState.SAME, 1L));
    }

    @Test
    void keepsNothingWhenAStoreDoesNotAnswer() {
        rig.simulator.chaos().on("/quotes").html(200);
        assertThatThrownBy(() -> of(owner, one)).isInstanceOfSatisfying(BulkProblem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.NOT_READ);
            assertThat(problem.detail()).isEqualTo(rig.name(shop.store));
        });
        rig.simulator.chaos().clear();
        assertThat(rig.as(() -> rig.bulk().before(null, 10))).isEmpty();
    }

    @Test
    void letsNobodyDoItWithoutTheRightNorSeeAnothers() {
        var viewer = rig.agency.member(Role.VIEWER, shop.store);
        assertThatThrownBy(() -> of(viewer, one)).isInstanceOf(RightRefusedException.class);
        var elsewhere = rig.connect(2);
        var manager = rig.agency.member(Role.MANAGER, elsewhere);
        assertThatThrownBy(() -> of(manager, one)).isInstanceOf(BulkProblem.class);
        var blind = lines(manager, "quote\n" + one);
        assertThat(call(manager, () -> rig.bulk().rows(blind, BulkFilter.ALL, 0, 9)))
                .extracting(BulkRow::state)
                .containsExactly(BulkState.NOT_FOUND);
        var stranger = TestAgency.in(context);
        stranger.store(rig.simulator.stores().getLast(), TestContext.QUIET);
        var theirs = new BulkRig(context, stranger, shop.store);
        var run = theirs.lines(stranger.owner(), "quote.cancel", "{}", "quote\n" + one);
        assertThat(theirs.rows(run)).extracting(BulkRow::state).containsExactly(BulkState.NOT_FOUND);
        var mine = of(owner, one);
        assertThatThrownBy(() -> call(stranger.owner(), () -> rig.bulk().get(mine)))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> rig.start(viewer, mine, 0)).isInstanceOf(RightRefusedException.class);
        assertThat(rig.sent()).isZero();
    }
}
